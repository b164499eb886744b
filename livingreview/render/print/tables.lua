-- Tables of the PDF, whichever renderer makes it: type and columns such that all fits and rows stay short.
local stringify = pandoc.utils.stringify
local M = { SMALLEST = 6.5 }

local LARGEST, UPRIGHT = 8.4, 6.8 -- points; a wide table whose type would be smaller than UPRIGHT is turned
local GAP, STEP = 0.9, 0.4      -- em; the space beside a column, what a column is given at a time
local HIGH, SMALLER = 3, 7.2  -- lines a row from which all are set smaller, and how many points then
local TALL = 20                 -- a row of more lines may have to break across pages
local CHINESE = '[\xE3-\xF4][\x80-\xBF]+'

-- What a line of text takes in the sans face, in em, a little more rather than less.
local function advance(text)
  local rest, chinese = text:gsub(CHINESE, '')
  local function count(class) return select(2, rest:gsub(class, '')) end
  return chinese + 0.52 * (#rest - count '[\x80-\xBF]') - 0.21 * count "[ .,:;'|!()%[%]ijltfrI-]"
    + 0.27 * count '[mwMW%%@]' + 0.07 * count '[A-HJ-LN-VX-Z]'
end

-- The room that a number leaves after it so that points stand under each other: characters that are not seen.
local function room(write)
  return { Span = function(span)
    local pad = span.attributes['pad'] or span.attributes['data-pad']
    return pad and write(pad)
  end }
end

-- What each cell takes on one line, row by row, and the longest piece of each column that cannot break.
local function measure(tbl)
  local rows, pieces = pandoc.List {}, pandoc.List.map(tbl.colspecs, function() return 1 end)
  for _, row in ipairs(tbl.head.rows .. tbl.bodies[1].body) do
    rows:insert(row.cells:map(function(cell, i)
      local text = stringify(cell.contents:walk(room(pandoc.Str)))
      for piece in text:gsub(CHINESE, ' %0 '):gsub('(%a[-/])(%a)', '%1 %2'):gmatch('%S+') do
        pieces[i] = math.max(pieces[i], advance(piece))
      end
      return advance(text)
    end))
  end
  return rows, pieces
end

-- The largest type, in points, in which no piece is wider than its column on a line of so many points.
local function largest(pieces, line)
  local total = 0
  for _, piece in ipairs(pieces) do total = total + piece + GAP end
  return math.min(LARGEST, line / total)
end

-- The column that most rows are tall for, weighed by what a step more would save, none where no cell breaks;
-- the lines of all rows together, and of the tallest.
local function tightest(rows, widths)
  local pulls, found, total, tallest = {}, nil, 0, 1
  for _, row in ipairs(rows) do
    local lines, at = 1, nil
    for i, extent in ipairs(row) do
      if extent > lines * widths[i] then lines, at = extent / widths[i], i end
    end
    total, tallest = total + math.ceil(lines), math.max(tallest, lines)
    if at then pulls[at] = (pulls[at] or 0) + lines / widths[at] end
  end
  for i = 1, #widths do
    if pulls[i] and pulls[i] > (pulls[found] or 0) then found = i end
  end
  return found, total, tallest
end

-- Share a line of so many points out in type of a size: widths, what is left, whether it is enough, and as above.
local function share(rows, pieces, size, line)
  local widths, left = pieces:clone(), line / size
  for _, width in ipairs(widths) do left = left - width - GAP end
  local fits, column, lines, tallest = left > -1, tightest(rows, widths)
  while column and left >= STEP do
    widths[column], left = widths[column] + STEP, left - STEP
    column, lines, tallest = tightest(rows, widths)
  end
  return { widths = widths, left = left, fits = fits, breaks = column, lines = lines, tallest = tallest, size = size }
end

-- Set the widths of the columns for a line of so many points. Return the size of the type in points,
-- nil where the smallest is too large, whether rows can stay whole, and the height in points.
function M.fit(tbl, line)
  local rows, pieces = measure(tbl)
  local size = math.max(largest(pieces, line), M.SMALLEST)
  local set = share(rows, pieces, size, line)
  if size > SMALLER and set.lines > HIGH * #rows then set = share(rows, pieces, SMALLER, line) end
  tbl.colspecs = tbl.colspecs:map(function(colspec, i)
    return { colspec[1], set.breaks and (set.widths[i] + GAP) / (line / set.size - set.left) or nil }
  end)
  tbl.bodies = tbl:walk(room(function(pad) return pandoc.RawInline('typst', '#hide("' .. pad .. '")') end)).bodies
  return set.fits and set.size or nil, set.tallest < TALL, set.size * (1.17 * set.lines + 0.7 * #rows)
end

-- How high the tables among some blocks stand, in points.
function M.height(blocks, line)
  local height = 0
  pandoc.Blocks(blocks):walk { Table = function(tbl) height = height + select(3, M.fit(tbl, line)) end }
  return height
end

-- Whether every table among some blocks can stand upright.
function M.all_fit(blocks, line)
  local fits = true
  blocks:walk { Table = function(tbl)
    local _, pieces = measure(tbl)
    fits = fits and largest(pieces, line) >= UPRIGHT
  end }
  return fits
end

return M
