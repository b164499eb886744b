-- Number sections, floats and equations of a chapter, and note what each label is called and where it stands.
local common = require 'common'
local M = {}

-- `fault(needle, message)` tells of a label that is there already.
function M.number(chapter, labels, fault)
  local sections, counts = { 0, 0, 0, 0, 0 }, {}

  local function note(id, word, number)
    if labels[id] then fault(id, "label '" .. id .. "' is given twice in the book") end
    labels[id] = { text = word .. ' ' .. number, number = number, href = chapter.href }
  end

  -- In an unnumbered chapter floats are counted by themselves.
  local function counted(kind, step)
    counts[kind] = (counts[kind] or 0) + step
    return (chapter.number and chapter.number .. '.' or '') .. counts[kind]
  end

  -- The next number of a heading: sections[1] counts level 2, and so on.
  local function section_number(level)
    if level == 1 then return chapter.number end
    sections[level - 1] = sections[level - 1] + 1
    for deeper = level, 5 do sections[deeper] = 0 end
    return chapter.number .. '.' .. table.concat(sections, '.', 1, level - 1)
  end

  -- Both of pandoc's writers go by the class, its HTML writer prints the attribute.
  local function header(element)
    if element.classes:includes('unnumbered') then return nil end
    if not chapter.number then
      element.classes:insert('unnumbered')
      return element
    end
    element.attributes.number = section_number(element.level)
    if common.kind(element.identifier) == 'sec' then
      note(element.identifier, element.level == 1 and 'Chapter' or 'Section', element.attributes.number)
    end
    return element
  end

  local function float(div)
    if div.identifier == 'refs' then labels.refs = { href = chapter.href } end
    if not div.classes:includes('float') then return nil end
    local kind, panel = common.kind(div.identifier), div.attributes.panel
    local number = counted(kind, panel and 0 or 1)
    div.attributes.number = number
    note(div.identifier, common.names[kind], panel and ('%s (%s)'):format(number, panel) or number)
    return div
  end

  local function equation(span)
    if not span.classes:includes('equation') then return nil end
    span.attributes.number = counted('eq', 1)
    note(span.identifier, common.names.eq, span.attributes.number)
    return span
  end

  chapter.blocks = chapter.blocks:walk { traverse = 'topdown', Header = header, Div = float, Span = equation }
end

return M
