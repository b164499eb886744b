-- Measure the columns of a table, and choose the type size and column widths that make it legible on paper.
-- Columns are measured in average characters and shared out as browsers do: no column narrower than its longest word, the rest of the line in
-- proportion to what each column would like.
local common = require 'common'
local M = {}

local EM = 0.55       -- advance of an average character of the text face, in em
local PADDING = 9     -- points to the left and right of a cell, together
local LARGEST, SMALLER, SMALLEST, STEP = 9, 7.5, 6, 0.25
local LONGEST = 120   -- a longer line weighs no more
local TALL = 400      -- a row with a longer cell may have to break across pages

local function width(text)
  local total = 0
  for _, code in utf8.codes(text) do total = total + (common.is_chinese(code) and 1.9 or 1) end
  return total - select(2, text:gsub('[.,:;il]', '')) * 0.4
end

-- A word ends at a space, or at a hyphen or stroke before a letter; Chinese breaks anywhere.
local function longest_word(text)
  local longest = 0
  for word in text:gsub('([-/])(%a)', '%1 %2'):gmatch('%S+') do
    longest = math.max(longest, word:find('[\xE3-\xE9]') and math.min(width(word), 4) or width(word))
  end
  return longest
end

local function see(columns, rows, wish)
  for _, row in ipairs(rows) do
    for i, cell in ipairs(row.cells) do
      local text, column = common.stringify(cell.contents), columns[i]
      local word = longest_word(text) * 1.05
      column.word = math.max(column.word, word)
      column.line = math.max(column.line, word, math.min(width(text), LONGEST) * wish)
      column.text = math.max(column.text, width(text))
    end
  end
end

-- The longest word, the wished line and the longest text of each column, in characters.
function M.measure(tbl)
  local columns = tbl.colspecs:map(function() return { word = 1, line = 1, text = 0 } end)
  see(columns, tbl.head.rows, 0.5) -- a heading may well take two lines
  for _, body in ipairs(tbl.bodies) do see(columns, body.body, 1) end
  return columns
end

local function total(columns, key, size)
  local sum = 0
  for _, column in ipairs(columns) do sum = sum + column[key] * EM * size + PADDING end
  return sum
end

-- Somewhat smaller type is better than broken or cramped lines, much smaller type than a broken word.
local function type_size(columns, available)
  local size = LARGEST
  local function shrink(key, room, least)
    while size > least and total(columns, key, size) > room do size = size - STEP end
  end
  if total(columns, 'line', SMALLER) <= available then shrink('line', available, SMALLER)
  else shrink('word', available * 0.7, SMALLER) end
  shrink('word', available, SMALLEST)
  return size
end

-- Set alignment and widths of a table for a line of so many points; say how it is to be set.
function M.fit(tbl, available)
  local columns = M.measure(tbl)
  local size = type_size(columns, available)
  local words, lines = total(columns, 'word', size), total(columns, 'line', size)
  local spare = math.max(available - words, 0) / math.max(lines - words, 1)
  local whole_rows = true
  for i, column in ipairs(columns) do
    local align = tbl.colspecs[i][1] == 'AlignDefault' and 'AlignLeft' or tbl.colspecs[i][1]
    local points = column.word * EM * size + PADDING + (column.line - column.word) * EM * size * spare
    tbl.colspecs[i] = { align, lines > available and points / math.max(words, available) or nil }
    whole_rows = whole_rows and column.text < TALL
  end
  return { size = size, whole_rows = whole_rows, crowded = words > available }
end

return M
