-- Write one chapter as the body of an HTML page, with the ids and classes of Quarto's pages.
local common = require 'common'
local tables = require 'tables'
local M = {}

local TEXT = 30 -- a column with a longer cell is one of texts

local function raw(html) return pandoc.RawBlock('html', html) end

local function div(class, content, attributes, id)
  return pandoc.Div(content, pandoc.Attr(id or '', { class }, attributes or {}))
end

-- What a float is called in front of its caption: 'Figure 2.1: ', or '(a) ' for one of several panels.
local function lead(float)
  local attributes = float.attributes
  if attributes.panel then return '(' .. attributes.panel .. ') ' end
  return common.names[attributes.kind] .. '\u{a0}' .. attributes.number .. ': '
end

local function float(element)
  local kind, columns = element.attributes.kind, element.attributes.columns
  local place = kind == 'tbl' and 'top' or 'bottom'
  local caption = pandoc.Blocks {
    raw('<figcaption class="quarto-float-caption quarto-float-caption-' .. place .. '">'),
    pandoc.Plain(pandoc.Inlines { pandoc.Str(lead(element)) } .. element.content[2].content[1].content),
    raw '</figcaption>',
  }
  local content = M.blocks(element.content[1].content, lead(element):gsub(':? $', ''))
  local body = pandoc.Blocks { div('float-body', content) }
  if columns then body[1] = div('quarto-layout-panel', content, { style = '--columns: ' .. columns }) end
  local figure = pandoc.Blocks { raw('<figure class="quarto-float quarto-float-' .. kind .. ' figure">') }
    .. (kind == 'tbl' and caption .. body or body .. caption) .. { raw '</figure>' }
  return div('quarto-float quarto-figure', figure, {}, element.identifier), false
end

local function callout(kind, title, body)
  local head = div('callout-header', { div('callout-title-container', { pandoc.Plain(title) }) })
  local attr = { class = 'callout callout-style-default callout-titled callout-' .. kind }
  return pandoc.Div({ head, div('callout-body', M.blocks(body)) }, attr), false
end

local function header(element)
  local number = element.attributes['data-number']
  if number then
    element.content:insert(1, pandoc.Span({ pandoc.Str(number) }, { class = 'header-section-number' }))
    element.content:insert(2, pandoc.Space())
  end
  return element, false
end

-- A frame that scrolls by itself. Browsers lay out columns better than widths guessed from dashes do, but where
-- a table scrolls anyway its texts need not be squeezed to one word a line.
local function framed(tbl, name)
  tbl.colspecs = tbl.colspecs:map(function(spec) return { spec[1] } end)
  local columns = tables.measure(tbl)
  for _, row in ipairs(tbl.head.rows) do
    for i, cell in ipairs(row.cells) do
      if columns[i].text > TEXT then cell.attr.classes:insert('text') end
    end
  end
  tbl.classes:insert('table')
  local attributes = { { 'tabindex', '0' }, { 'role', 'region' }, { 'aria-label', name or 'Table' } }
  return div('table-frame', { tbl }, attributes), false
end

local function equation(span)
  if not span.classes:includes('equation') then return nil end
  local number = '(' .. span.attributes.number .. ')'
  span.attributes.number = nil
  span.content:insert(pandoc.Span({ pandoc.Str(number) }, { class = 'equation-number' }))
  return span
end

-- `name` is what the float around these blocks is called.
function M.blocks(blocks, name)
  return blocks:walk {
    traverse = 'topdown',
    Header = header,
    Table = function(tbl) return framed(tbl, name) end,
    CodeBlock = function(code) code.attributes.tabindex = '0' return code end,
    Image = function(image) image.classes:insert('img-fluid') return image end,
    Span = equation,
    Div = function(element)
      if not common.visible(element, 'html') then return {}, false end
      if element.classes:includes('float') then return float(element) end
      local kind, title, body = common.callout(element)
      if kind then return callout(kind, title, body) end
    end,
  }
end

function M.write(blocks)
  local options = { html_math_method = 'mathml', section_divs = true, wrap_text = 'none', highlight_method = 'none' }
  return pandoc.write(pandoc.Pandoc(blocks), 'html5', options)
end

function M.write_inlines(inlines)
  return (M.write { pandoc.Plain(inlines) }:gsub('%s+$', ''))
end

return M
