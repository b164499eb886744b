-- Write one chapter as the body of an HTML page, with the ids and classes of Quarto's pages.
local common = require 'common'
local M = {}

local function raw(html) return pandoc.RawBlock('html', html) end

-- A caption begins with what its float is called: 'Figure 2.1: ', or '(a) ' for one of several panels.
local function float(element)
  local kind, content, caption = common.float(element)
  local columns, panel = element.attributes.columns, element.attributes.panel
  local name = panel and '(' .. panel .. ')' or common.names[kind] .. '\u{a0}' .. element.attributes.number
  local side = kind == 'tbl' and 'top' or 'bottom'
  caption:insert(1, pandoc.Str(name .. (panel and ' ' or ': ')))
  caption = pandoc.Blocks {
    raw('<figcaption class="quarto-float-caption quarto-float-caption-' .. side .. '">'),
    pandoc.Plain(caption),
    raw '</figcaption>',
  }
  local attributes = columns and { class = 'quarto-layout-panel', style = '--columns: ' .. columns }
  local body = pandoc.Blocks { pandoc.Div(M.blocks(content, name), attributes or {}) }
  local figure = pandoc.Blocks { raw('<figure class="quarto-float quarto-float-' .. kind .. ' figure">') }
    .. (kind == 'tbl' and caption .. body or body .. caption) .. { raw '</figure>' }
  return pandoc.Div(figure, { id = element.identifier, class = 'quarto-float quarto-figure' }), false
end

-- A frame that scrolls by itself, also for those who have no mouse.
local function framed(tbl, label)
  tbl.classes:insert('table')
  local attributes = { { 'tabindex', '0' }, { 'role', 'region' }, { 'aria-label', label or 'Table' } }
  return pandoc.Div({ tbl }, pandoc.Attr('', { 'table-frame' }, attributes)), false
end

local function equation(span)
  if not span.classes:includes('equation') then return nil end
  span.content:insert(pandoc.Span('(' .. span.attributes.number .. ')', { class = 'equation-number' }))
  span.attributes.number = nil
  return span
end

-- A callout that a reader opens; its title is what there is to press.
local function folded(callout, label)
  local head, body = table.unpack(callout.content)
  local title = pandoc.Span(head.content[1].content[1].content, { class = 'callout-title-container' })
  local opening = ('<details class="%s" style="%s">\n<summary class="callout-header">'):format(
    table.concat(callout.classes, ' '), callout.attributes.style)
  local lines = { raw(opening), pandoc.Plain(title), raw '</summary>' }
  return pandoc.Blocks(lines) .. M.blocks(pandoc.Blocks { body }, label) .. { raw '</details>' }, false
end

-- `label` is what the float around these blocks is called.
function M.blocks(blocks, label)
  return blocks:walk {
    traverse = 'topdown',
    Table = function(tbl) return framed(tbl, label) end,
    CodeBlock = function(code) code.attributes.tabindex = '0' return code end,
    Image = function(image) image.classes:insert('img-fluid') return image end,
    Span = equation,
    Div = function(div)
      if not common.visible(div, 'html') then return {}, false end
      if div.classes:includes('float') then return float(div) end
      if div.attributes.folded then return folded(div, label) end
    end,
  }
end

function M.write(blocks)
  local options = { html_math_method = 'mathml', section_divs = true, number_sections = true, wrap_text = 'none' }
  return (pandoc.write(pandoc.Pandoc(blocks), 'html5', options):gsub('%s+$', ''))
end

-- What the search knows of a page: an entry for its beginning and one for each section.
function M.search_entries(blocks, href, title)
  local entries = pandoc.List { { href = href, title = title, section = '', text = '' } }
  local function add(block)
    local words = block:walk { Math = function() return {} end }
    entries:at(-1).text = entries:at(-1).text .. common.stringify(words) .. ' '
  end
  blocks:walk {
    traverse = 'topdown',
    Header = function(header)
      local section = (header.attributes.number or '') .. ' ' .. common.stringify(header)
      entries:insert { href = href .. '#' .. header.identifier, title = title, section = section, text = '' }
    end,
    Plain = add, Para = add, CodeBlock = function(code) add(pandoc.Plain(code.text)) end,
  }
  return entries:filter(function(entry) return entry.section .. entry.text ~= '' end)
end

return M
