-- Choose the type size and column widths that make a table legible on paper.
-- Columns are measured in average characters and shared out as browsers do: no column narrower than its longest
-- word, the rest of the line in proportion to what each column would like.
local common = require 'common'
local M = {}

local EM = 0.53       -- advance of an average character of the text face, in em
local PADDING = 9     -- points to the left and right of a cell, together
local LARGEST, SMALLER, SMALLEST, STEP = 9, 7.5, 6, 0.25
local LONGEST = 60    -- a longer line is expected to wrap

local function width(text)
  local total = 0
  for _, code in utf8.codes(text) do total = total + (common.is_chinese(code) and 1.9 or 1) end
  return total - select(2, text:gsub('[.,:;il]', '')) * 0.4
end

-- Chinese breaks anywhere: count it by characters, not as one word.
local function longest_word(text)
  local longest = 0
  for word in text:gmatch('[^%s/-]+') do
    local chinese = word:find('[\xE3-\xE9]') and 4 or math.huge
    longest = math.max(longest, math.min(width(word), chinese))
  end
  return longest
end

local function measure(tbl)
  local columns = tbl.colspecs:map(function() return { word = 1, line = 1 } end)
  local function see(rows, factor)
    for _, row in ipairs(rows) do
      for i, cell in ipairs(row.cells) do
        local text, column = common.stringify(cell.contents), columns[i]
        column.word = math.max(column.word, longest_word(text) * factor)
        column.line = math.max(column.line, math.min(width(text), LONGEST) * factor)
      end
    end
  end
  see(tbl.head.rows, 1.08)
  for _, body in ipairs(tbl.bodies) do see(body.body, 1) end
  return columns
end

local function total(columns, key, size)
  local sum = 0
  for _, column in ipairs(columns) do sum = sum + column[key] * EM * size + PADDING end
  return sum
end

local function share_out(tbl, columns, size, available)
  local words, lines = total(columns, 'word', size), total(columns, 'line', size)
  local spare = math.max(available - words, 0) / math.max(lines - words, 1)
  local scale = math.min(available / words, 1)
  for i, column in ipairs(columns) do
    local least = (column.word * EM * size + PADDING) * scale
    local more = (column.line - column.word) * EM * size * spare
    tbl.colspecs[i][2] = (least + more) / available
  end
end

-- Somewhat smaller type is better than a broken line, much smaller type than a broken word.
local function type_size(columns, available)
  local size = LARGEST
  local key, least = 'word', SMALLEST
  if total(columns, 'line', SMALLER) <= available then key, least = 'line', SMALLER end
  while size > least and total(columns, key, size) > available do size = size - STEP end
  return size
end

-- Set the widths of a table for a line of so many points; return its type size and whether it is too wide.
function M.fit(tbl, available)
  local columns = measure(tbl)
  local size = type_size(columns, available)
  tbl.colspecs = tbl.colspecs:map(function(spec)
    return { spec[1] == 'AlignDefault' and 'AlignLeft' or spec[1] }
  end)
  if total(columns, 'line', size) > available then share_out(tbl, columns, size, available) end
  return size, total(columns, 'word', size) > available
end

return M
