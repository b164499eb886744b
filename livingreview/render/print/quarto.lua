-- Quarto's filter for the PDF: tables and Chinese as the built-in renderer sets them.
if not FORMAT:match 'typst' then return {} end

local LINE, LANDSCAPE = 425, 672 -- points a line of text is long on Quarto's A4 and on A4 turned
local here = pandoc.path.directory(debug.getinfo(1, 'S').source:sub(2))
local tables = dofile(pandoc.path.join { here, 'tables.lua' })
local chinese = dofile(pandoc.path.join { here, 'chinese.lua' })
local terms = dofile(pandoc.path.join { here, 'terms.lua' })
local abbreviations = terms.read(pandoc.path.join { here, '..', '..', '..', 'build', 'terms.json' })

local function fitted(blocks, line)
  return blocks:walk { Table = function(tbl)
    local size = tables.fit(tbl, line)
    tbl.attributes['typst:text:size'] = ('%.2fpt'):format(size or tables.SMALLEST)
    return tbl
  end }
end

-- Whether a block is Quarto's turning of the page before (`true`) or after (`false`) what is to stand on A4 turned.
local function turns(block, on)
  return block.t == 'RawBlock' and block.format == 'typst' and block.text == '#set page(flipped: ' .. on .. ')'
end

-- Take the turning away around blocks whose tables can stand upright; set what is turned for the longer line.
local function turned(blocks)
  local out, held = pandoc.Blocks {}, nil
  for _, block in ipairs(blocks) do
    if turns(block, 'true') then
      held = pandoc.Blocks { block }
    elseif held and turns(block, 'false') then
      local inner = pandoc.Blocks { table.unpack(held, 2) }
      local upright = tables.all_fit(inner, LINE)
      out:extend(upright and inner or pandoc.Blocks { held[1] } .. fitted(inner, LANDSCAPE) .. { block })
      held = nil
    else
      (held or out):insert(block)
    end
  end
  return out .. (held or {})
end

-- A short answer as the function of blocks.typ sets it.
local function answer(div)
  if not div.classes:includes 'short-answer' then return nil end
  return pandoc.Blocks { pandoc.RawBlock('typst', '#short-answer[') } .. div.content .. { pandoc.RawBlock('typst', ']') }
end

return { { Pandoc = function(doc)
  local upright = doc.blocks:walk { Blocks = turned }
  upright = upright:walk { Table = function(tbl)
    return not tbl.attributes['typst:text:size'] and fitted(pandoc.Blocks { tbl }, LINE) or nil
  end }
  upright = upright:walk { Div = answer }
  doc.blocks = chinese.typst(chinese.mark(terms.expand_book(upright, abbreviations)))
  return doc
end } }
