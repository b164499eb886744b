-- What every other filter needs: the kinds of labels, raw blocks, callouts and format conditions.
local M = {}

M.names = { fig = 'Figure', tbl = 'Table', eq = 'Equation', sec = 'Section' }
M.callouts = { note = 'Note', tip = 'Tip', warning = 'Warning', important = 'Important', caution = 'Caution' }
M.stringify = pandoc.utils.stringify

function M.kind(id)
  local kind = (id or ''):match('^(%a+)%-')
  return M.names[kind] and kind or nil
end

function M.blocks(markdown)
  return pandoc.read(markdown, 'markdown').blocks
end

function M.inlines(markdown)
  return pandoc.utils.blocks_to_inlines(M.blocks(markdown))
end

-- The kind, title and body of a callout; nil for any other div. The title is a heading inside it.
function M.callout(div)
  local kind = table.concat(div.classes, ' '):match('callout%-(%a+)')
  if not kind or not M.callouts[kind] then return nil end
  local body = div.content:clone()
  local title = pandoc.Inlines { pandoc.Str(M.callouts[kind]) }
  if body[1] and body[1].t == 'Header' then title = body:remove(1).content end
  return kind, title, body
end

-- Whether a div is meant for this format ('html' or 'typst'); 'pdf' is the same as 'typst'.
function M.visible(div, format)
  local wanted = div.classes:includes('content-visible') and div.attributes['when-format']
  return not wanted or wanted == format or (wanted == 'pdf' and format == 'typst')
end

local function is_chinese(code)
  return (code >= 0x2E80 and code <= 0x9FFF) or (code >= 0xF900 and code <= 0xFAFF)
    or (code >= 0xFF00 and code <= 0xFFEF) or (code >= 0x20000 and code <= 0x3FFFF)
end
M.is_chinese = is_chinese

-- Split a word into runs of Chinese and of other characters, the Chinese ones marked with their language.
local function mark_runs(str)
  local out, run, chinese = pandoc.Inlines {}, {}, nil
  local function close()
    if #run == 0 then return end
    local text = pandoc.Str(table.concat(run))
    out:insert(chinese and pandoc.Span({ text }, { lang = 'zh' }) or text)
    run = {}
  end
  for _, code in utf8.codes(str.text) do
    if is_chinese(code) ~= chinese then close() end
    chinese = is_chinese(code)
    run[#run + 1] = utf8.char(code)
  end
  close()
  return out
end

function M.mark_chinese(blocks)
  return blocks:walk { Str = function(str)
    if str.text:find('[\xE2-\xF4]') then return mark_runs(str) end
  end }
end

return M
