-- What every other filter needs: the kinds of labels, markdown, format conditions.
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

return M
