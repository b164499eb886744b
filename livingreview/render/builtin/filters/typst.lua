-- Write the book as Typst markup that calls the functions of templates/book.typ.
local chinese = require 'chinese'
local common = require 'common'
local tables = require 'tables'
local terms = require 'terms'
local M = { warnings = pandoc.List {} }

local PORTRAIT, LANDSCAPE = 464, 705 -- points a line of text is long on A4 and on A4 turned
local SHORT = 300                    -- points; a table that is no higher is not broken
local turned = pandoc.List {}        -- pages that wait for the end of their chapter

local function quote(text)
  return '"' .. text:gsub('[\\"]', '\\%0'):gsub('%s+', ' ') .. '"'
end

local function write(blocks)
  return (pandoc.write(pandoc.Pandoc(blocks), 'typst-citations', { wrap_text = 'none' }):gsub('%s+$', ''))
end

local function raw(format, ...) return pandoc.RawBlock('typst', format:format(...)), false end

local function float(div, line)
  local kind, body, caption = common.float(div)
  local attributes, word, number = div.attributes, common.names[kind], div.attributes.number
  if attributes.panel then word, number = 'Panel', '(' .. attributes.panel .. ')' end
  if attributes.columns then
    local panels = body:map(function(block) return '[' .. M.write({ block }, line) .. ']' end)
    body = { (raw('#panels(%s, %s)', attributes.columns, table.concat(panels, ', '))) }
  end
  return raw('#float("%s", "%s", "%s", %s, [%s])[\n%s\n]', word, number, div.identifier, tables.height(body, line) < SHORT,
    M.write({ pandoc.Plain(caption) }, line), M.write(body, line, div.identifier))
end

local function sized_table(tbl, line, label)
  local size, whole = tables.fit(tbl, line)
  if not size then M.warnings:insert((label or 'a table') .. ' is too wide for its page') end
  tbl.classes:insert('typst:no-figure')
  return raw('#sized-table(%.2fpt, %s)[\n%s\n]', size or tables.SMALLEST, not whole, write { tbl })
end

-- An equation, with its source as the text that a screen reader says.
local function equation(math, number, id)
  local numbering = number and (', numbering: _ => "(%s)"'):format(number) or ''
  return pandoc.RawInline('typst', ('#math.equation(block: %s, alt: %s%s, %s)%s'):format(
    math.mathtype == 'DisplayMath', quote(math.text), numbering, write { pandoc.Plain { math } },
    id and ' <' .. id .. '>' or '')), false
end

local function image(element)
  local alt = quote(common.stringify(element.caption))
  return pandoc.RawInline('typst', ('#box(picture(image(%s, alt: %s)))'):format(quote(element.src), alt))
end

-- Downloads and pages of the site are not there for a reader of the PDF.
local function link(element)
  if element.target:match('^#') or element.target:match('^%a[%w+.-]*:') then return nil end
  return element.content
end

local function div(element, line)
  if not common.visible(element, 'typst') then return {}, false end
  if element.classes:includes('float') then return float(element, line) end
  if element.classes:includes('landscape') and not tables.all_fit(element, PORTRAIT) then
    turned:insert(('#page(flipped: true)[\n%s\n]'):format(M.write(element.content, LANDSCAPE)))
    return {}, false
  end
  if element.classes[1] == 'landscape' or element.classes[1] == 'content-visible' then
    return raw('%s', M.write(element.content, line))
  end
  if element.classes:includes('short-answer') then
    return raw('#short-answer[\n%s\n]', M.write(element.content, line))
  end
  if element.classes:includes('term') then
    return raw('#term[\n%s\n] <%s>', M.write(element.content, line), element.identifier)
  end
  local callout = table.concat(element.classes, ' '):match('^callout .*callout%-(%a+)$')
  if not callout then return nil end
  local title, body = table.unpack(element.content)
  return raw('#callout("%s", [%s])[\n%s\n]', callout, M.write(title.content, line), M.write(body.content, line))
end

-- `line` is the length of a line in points, `label` that of the float around these blocks.
function M.write(blocks, line, label)
  return write(pandoc.Blocks(blocks):walk {
    traverse = 'topdown',
    Div = function(element) return div(element, line) end,
    Table = function(tbl) return sized_table(tbl, line, label) end,
    Span = function(span)
      if span.classes:includes('equation') then
        return equation(span.content[1], span.attributes.number, span.identifier)
      end
    end,
    Math = function(math) return equation(math) end,
    Image = image,
    Link = link,
  })
end

-- `abbreviations` are written out where a chapter first uses them.
function M.book(chapters, abbreviations)
  local out, part = pandoc.List {}, ''
  for _, chapter in ipairs(chapters) do
    if chapter.part ~= part and chapter.part ~= '' then
      out:insert('#part[' .. write(chinese.typst(chinese.mark(common.blocks(chapter.part)))) .. ']')
    end
    part = chapter.part
    out:insert(M.write(chinese.typst(terms.expand(chapter.blocks, abbreviations)), PORTRAIT))
    out:extend(turned)
    turned = pandoc.List {}
  end
  return table.concat(out, '\n\n')
end

return M
