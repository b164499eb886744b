-- Abbreviations in the PDF, whichever renderer sets it: the first use in a chapter follows its full name.
local M = {}

local function lower(text) return (text:lower():gsub('%s+', ' ')) end
local function count(text, class) return select(2, text:gsub(class, '')) end
local function escaped(text) return (text:gsub('%p', '%%%0')) end
local function left_out(element) return element, false end

-- The abbreviations of the file that a build leaves beside the executed notebooks; none where there is none.
function M.read(path)
  local file = io.open(path, 'r')
  if not file then return {} end
  local terms = pandoc.json.decode(file:read('a'), false)
  file:close()
  return terms
end

-- Write full names before the terms that a text is the first to use. `said` is what the chapter said before.
local function spelled_out(text, terms, seen, said)
  for _, term in ipairs(terms) do
    local from, to = text:find('%f[%w]' .. escaped(term.short) .. '%f[%W]')
    if from and not seen[term.short] then
      seen[term.short] = true
      local explained = text:sub(from - 1, from - 1) == '(' or said:find(lower(term.full), 1, true)
      if not explained then
        text = text:sub(1, from - 1) .. term.full .. ' (' .. term.short .. ')' .. text:sub(to + 1)
      end
    end
  end
  return text
end

-- Write full names into the paragraphs of one chapter; titles, floats, quotations and links stay as they are.
function M.expand(blocks, terms)
  local seen, said = {}, ''
  local function paragraph(element)
    local text = pandoc.utils.stringify(element)
    said = said .. ' ' .. lower(text)
    if count(text, '%a') < count(text, '[\xE3-\xE9][\x80-\xBF]+') then return element, false end
    element.content = element.content:walk {
      traverse = 'topdown',
      Link = left_out, Cite = left_out, Code = left_out, Quoted = left_out, Emph = left_out, Note = left_out,
      Math = left_out,
      Str = function(str) return pandoc.Str(spelled_out(str.text, terms, seen, said)) end,
    }
    return element, false
  end
  if #terms == 0 then return blocks end
  return blocks:walk {
    traverse = 'topdown',
    Header = left_out, Table = left_out, Figure = left_out, CodeBlock = left_out,
    Div = function(div)
      local apart = div.classes:includes('float') or div.classes:includes('term') or div.identifier == 'refs'
      local hidden = div.attributes['when-format'] == 'html'
      if apart or hidden then return div, false end
    end,
    Para = paragraph, Plain = paragraph,
  }
end

-- The same for a whole book in one document: each title of the first level begins a chapter.
function M.expand_book(blocks, terms)
  local out, chapter = pandoc.Blocks {}, pandoc.Blocks {}
  for _, block in ipairs(blocks) do
    if block.t == 'Header' and block.level == 1 then
      out:extend(M.expand(chapter, terms))
      chapter = pandoc.Blocks {}
    end
    chapter:insert(block)
  end
  return out .. M.expand(chapter, terms)
end

return M
