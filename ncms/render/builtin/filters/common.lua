-- What every other filter needs: the kinds of labels, markdown, format conditions, Chinese.
local lpeg = require 'lpeg'
local M = {}

M.names = { fig = 'Figure', tbl = 'Table', eq = 'Equation', sec = 'Section' }
M.stringify = pandoc.utils.stringify

function M.kind(id)
  local kind = (id or ''):match('^(%a+)%-')
  return M.names[kind] and kind or nil
end

-- A table whose source is wider than so many columns fills the line, shared out as its dashes say.
function M.blocks(markdown)
  return pandoc.read(markdown, 'markdown', { columns = 92 }).blocks
end

-- The kind of a float, its body and its caption.
function M.float(div)
  local body, caption = table.unpack(div.content)
  return M.kind(div.identifier), body.content, pandoc.utils.blocks_to_inlines(caption.content)
end

-- Whether a div is meant for this format ('html' or 'typst'); 'pdf' is the same as 'typst'.
function M.visible(div, format)
  local wanted = div.classes:includes('content-visible') and div.attributes['when-format']
  return not wanted or wanted == format or (wanted == 'pdf' and format == 'typst')
end

local chinese = lpeg.utfR(0x2E80, 0x9FFF) + lpeg.utfR(0xF900, 0xFAFF) + lpeg.utfR(0xFF00, 0xFFEF)
  + lpeg.utfR(0x20000, 0x3FFFF)
local other = lpeg.utfR(0, 0x10FFFF) - chinese
local function in_chinese(text) return pandoc.Span({ pandoc.Str(text) }, { lang = 'zh' }) end
local runs = lpeg.Ct((chinese ^ 1 / in_chinese + other ^ 1 / pandoc.Str) ^ 0)

-- Split words into runs of Chinese and of other characters, the Chinese ones marked with their language.
function M.mark_chinese(blocks)
  return blocks:walk { Str = function(str) return runs:match(str.text) end }
end

return M
