-- Number chapters, sections, floats and equations, and note what each label is called and where it stands.
local common = require 'common'
local M = {}

local function name_of_section(chapter, header, number)
  if header.level > 1 then return 'Section ' .. number end
  return (chapter.appendix and 'Appendix ' or 'Chapter ') .. number
end

-- The next number of a heading: sections[1] counts level 2, and so on.
local function section_number(chapter, sections, level)
  if level == 1 then return chapter.number end
  sections[level - 1] = (sections[level - 1] or 0) + 1
  for deeper = level, 5 do sections[deeper] = 0 end
  return chapter.number .. '.' .. table.concat(sections, '.', 1, level - 1)
end

-- Chapters count 1, 2, 3, appendices A, B, C; an unnumbered one has no number, nor have its sections.
function M.chapter_number(chapter, counters)
  local title = chapter.title
  if not title or title.classes:includes('unnumbered') then return nil end
  local counter = chapter.appendix and 'appendix' or 'chapter'
  counters[counter] = (counters[counter] or 0) + 1
  return chapter.appendix and string.char(64 + counters[counter]) or tostring(counters[counter])
end

function M.number(chapter, labels, fault)
  local sections, counts = { 0, 0, 0, 0, 0 }, {}
  local visit

  local function note(id, text, number)
    if labels[id] then fault(chapter, id, "label '" .. id .. "' is given twice in the book") end
    labels[id] = { text = text, number = number, href = chapter.href }
  end

  local function counted(kind)
    counts[kind] = (counts[kind] or 0) + 1
    return chapter.number and (chapter.number .. '.' .. counts[kind]) or tostring(counts[kind])
  end

  local function header(element)
    if not chapter.number or element.classes:includes('unnumbered') then return end
    local number = section_number(chapter, sections, element.level)
    element.attributes['data-number'] = number
    if common.kind(element.identifier) == 'sec' then
      note(element.identifier, name_of_section(chapter, element, number), number)
    end
  end

  local function float(element)
    local kind = element.attributes.kind
    local number = counted(kind)
    element.attributes.number = number
    note(element.identifier, common.names[kind] .. ' ' .. number, number)
    local letter = 96
    for _, panel in ipairs(element.content[1].content) do
      if panel.t == 'Div' and panel.classes:includes('float') then
        letter = letter + 1
        panel.attributes.panel = string.char(letter)
        local sub = number .. ' (' .. string.char(letter) .. ')'
        note(panel.identifier, common.names[kind] .. ' ' .. sub, sub)
      end
    end
  end

  function visit(blocks)
    for _, element in ipairs(blocks) do
      if element.t == 'Header' then header(element)
      elseif element.t == 'Div' and element.classes:includes('float') then float(element)
      elseif element.t == 'Div' and common.callout(element) then
        local _, _, body = common.callout(element)
        visit(body)
      elseif element.t == 'Div' then visit(element.content) end
    end
  end

  visit(chapter.blocks)
  chapter.blocks = chapter.blocks:walk { Span = function(span)
    if not span.classes:includes('equation') then return nil end
    span.attributes.number = counted('eq')
    note(span.identifier, 'Equation ' .. span.attributes.number, span.attributes.number)
    return span
  end }
end

return M
