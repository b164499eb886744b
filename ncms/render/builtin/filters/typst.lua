-- Write the book as Typst markup that calls the functions of templates/book.typ.
local common = require 'common'
local tables = require 'tables'
local M = { warnings = pandoc.List {} }

local PORTRAIT, LANDSCAPE = 453, 690 -- points a line of text is long on A4 and on A4 turned

local function quote(text)
  return '"' .. text:gsub('[\\"]', '\\%0'):gsub('%s+', ' ') .. '"'
end

local function write(blocks)
  return (pandoc.write(pandoc.Pandoc(blocks), 'typst-citations', { wrap_text = 'none' }):gsub('%s+$', ''))
end

local function raw(format, ...) return pandoc.RawBlock('typst', format:format(...)) end

local function content(blocks, context) return write(M.blocks(blocks, context)) end

local function inlines(list, context) return content(pandoc.Blocks { pandoc.Plain(list) }, context) end

local function float(div, context)
  local attributes = div.attributes
  local inside = setmetatable({ label = div.identifier }, { __index = context })
  local body = div.content[1].content
  if attributes.columns then
    local panels = body:map(function(block) return '[' .. content(pandoc.Blocks { block }, inside) .. ']' end)
    body = pandoc.Blocks { raw('#panels(%s, %s)', attributes.columns, table.concat(panels, ', ')) }
  end
  return raw('#float(%s, %s, caption: [%s], panel: %s)[\n%s\n] <%s>', quote(attributes.kind),
    quote(attributes.number or ''), inlines(div.content[2].content[1].content, inside),
    attributes.panel and quote(attributes.panel) or 'none', content(body, inside), div.identifier), false
end

local function sized_table(tbl, context)
  local fitted = tables.fit(tbl, context.line)
  if fitted.crowded then M.warnings:insert((context.label or 'a table') .. ' is too wide for its page') end
  tbl.classes:insert('typst:no-figure')
  return raw('#sized-table(%gpt, %s)[\n%s\n]', fitted.size, fitted.whole_rows, write { tbl }), false
end

-- An equation, with its source as the text that a screen reader says.
local function equation_markup(math, number)
  local numbering = number and (', numbering: _ => "(' .. number .. ')"') or ''
  return ('#math.equation(block: %s, alt: %s%s, %s)'):format(math.mathtype == 'DisplayMath', quote(math.text), numbering,
    write { pandoc.Plain { math } })
end

local function equation(span)
  if not span.classes:includes('equation') then return nil end
  local text = equation_markup(span.content[1], span.attributes.number)
  return pandoc.RawInline('typst', text .. ' <' .. span.identifier .. '>'), false
end

local function image(element)
  local width = (element.attributes.width or ''):match('^[%d.]+%%$')
  return pandoc.RawInline('typst', ('#box(image(%s, alt: %s%s))'):format(quote(element.src),
    quote(common.stringify(element.caption)), width and ', width: ' .. width or ''))
end

-- Only what a reference can point to keeps its label; the same heading may stand in several chapters.
local function header(element, context)
  if not element.identifier:match('^sec%-') then element.identifier = '' end
  if context.unnumbered then element.classes:insert('unnumbered') end
  return element
end

-- Downloads and pages of the site are not there for a reader of the PDF.
local function link(element)
  if element.target:match('^#') or element.target:match('^%a[%w+.-]*:') then return nil end
  return element.content
end

local function div(element, context)
  if not common.visible(element, 'typst') then return {}, false end
  if element.classes:includes('float') then return float(element, context) end
  local kind, title, body = common.callout(element)
  if kind then
    return raw('#callout(%s, [%s])[\n%s\n]', quote(kind), inlines(title, context), content(body, context)), false
  elseif element.classes:includes('landscape') then
    local turned = setmetatable({ line = LANDSCAPE }, { __index = context })
    return raw('#page(flipped: true)[\n%s\n]', content(element.content, turned)), false
  elseif element.classes:includes('csl-entry') then
    return raw('#reference[%s] <%s>', content(element.content, context), element.identifier), false
  end
  return M.blocks(element.content, context), false
end

function M.blocks(blocks, context)
  return blocks:walk {
    traverse = 'topdown',
    Div = function(element) return div(element, context) end,
    Header = function(element) return header(element, context) end,
    Table = function(element) return sized_table(element, context) end,
    Span = equation,
    Math = function(element) return pandoc.RawInline('typst', equation_markup(element)), false end,
    Image = image,
    Link = link,
  }
end

-- Characters that no font has give way to a hollow box.
local function substitute(blocks, missing)
  if #missing == 0 then return blocks end
  local boxes = {}
  for _, character in ipairs(missing) do boxes[character] = '\u{25a1}' end
  local function replace(element)
    element.text = element.text:gsub(utf8.charpattern, boxes)
    return element
  end
  return blocks:walk { Str = replace, Code = replace, CodeBlock = replace }
end

function M.write_part(title, missing)
  local blocks = common.mark_chinese(pandoc.Blocks { pandoc.Plain(common.inlines(title)) })
  return '#part[' .. write(substitute(blocks, missing)) .. ']'
end

function M.write_chapter(chapter, missing)
  local context = { line = PORTRAIT, unnumbered = not chapter.number }
  return write(M.blocks(substitute(chapter.blocks, missing), context))
end

return M
