-- Chinese in the text, whichever renderer sets it: every run is marked with its language, and Typst is told to
-- set it by its own rules (see chinese.typ).
local lpeg = require 'lpeg'
local M = {}

local character = lpeg.utfR(0x2E80, 0x9FFF) + lpeg.utfR(0xF900, 0xFAFF) + lpeg.utfR(0xFF00, 0xFFEF)
  + lpeg.utfR(0x20000, 0x3FFFF)
local other = lpeg.utfR(0, 0x10FFFF) - character
local function in_chinese(text) return pandoc.Span({ pandoc.Str(text) }, { lang = 'zh' }) end
local runs = lpeg.Ct((character ^ 1 / in_chinese + other ^ 1 / pandoc.Str) ^ 0)

-- Split words into runs of Chinese and of other characters, the Chinese ones marked with their language.
function M.mark(blocks)
  return blocks:walk { Str = function(str) return runs:match(str.text) end }
end

local function count(text, class) return select(2, text:gsub(class, '')) end

-- A marked run, and a paragraph that is Chinese in the main with all that stands in it.
local function set(element)
  local text = pandoc.utils.stringify(element)
  local foreign = count(text, '%a') >= count(text, '[\xE3-\xE9][\x80-\xBF]+')
  if element.t == 'Span' and element.attributes.lang ~= 'zh' or element.t ~= 'Span' and foreign then return nil end
  element.content:insert(1, pandoc.RawInline('typst', '#chinese['))
  element.content:insert(pandoc.RawInline('typst', ']'))
  return element
end

-- Write marked blocks so that Typst sets what is Chinese by the function `chinese`.
function M.typst(blocks)
  return blocks:walk { Span = set, Para = set, Plain = set }
end

return M
