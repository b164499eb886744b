-- Quarto's filter for the PDF: tables and Chinese as the built-in renderer sets them.
if not FORMAT:match 'typst' then return {} end

local LINE, LANDSCAPE = 453, 690 -- points a line of text is long on A4 and on A4 turned
local here = pandoc.path.directory(debug.getinfo(1, 'S').source:sub(2))
local tables = dofile(pandoc.path.join { here, 'tables.lua' })
local chinese = dofile(pandoc.path.join { here, 'chinese.lua' })

local function fitted(blocks, line)
  return blocks:walk { traverse = 'topdown',
    Div = function(div)
      if line == LINE and div.classes:includes 'landscape' then
        div.content = fitted(div.content, LANDSCAPE)
        return div, false
      end
    end,
    Table = function(tbl)
      tables.fit(tbl, line)
      return tbl, false
    end,
  }
end

return { { Pandoc = function(doc)
  doc.blocks = chinese.typst(chinese.mark(fitted(doc.blocks, LINE)))
  return doc
end } }
