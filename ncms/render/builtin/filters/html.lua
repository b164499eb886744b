-- Write one chapter as the body of an HTML page, with the ids and classes of Quarto's pages.
local common = require 'common'
local M = {}

local function raw(format, ...) return pandoc.RawBlock('html', select('#', ...) > 0 and format:format(...) or format) end

local function escape(text)
  return (text:gsub('[&<>"]', { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }))
end

local function caption_lead(div, kind)
  if div.attributes.panel then return '(' .. div.attributes.panel .. ') ' end
  return common.names[kind] .. '\u{a0}' .. div.attributes.number .. ': '
end

local function caption(div, kind)
  local place = kind == 'tbl' and 'top' or 'bottom'
  local content = pandoc.Inlines { pandoc.Str(caption_lead(div, kind)) } .. div.content[2].content[1].content
  return pandoc.Blocks {
    raw('<figcaption class="quarto-float-caption quarto-float-caption-%s" id="%s-caption">', place, div.identifier),
    pandoc.Plain(content), raw '</figcaption>',
  }
end

local function float(div, context)
  local kind, columns = div.attributes.kind, div.attributes.columns
  local inside = { name = common.stringify(caption_lead(div, kind)):gsub(':? $', '') }
  local body = M.blocks(div.content[1].content, inside)
  local class = columns and 'quarto-layout-panel" style="--columns: ' .. escape(columns) or 'float-body'
  body = pandoc.Blocks { raw('<div class="%s">', class) } .. body .. { raw '</div>' }
  local parts = kind == 'tbl' and { caption(div, kind), body } or { body, caption(div, kind) }
  return pandoc.Blocks {
    raw('<div id="%s" class="quarto-float quarto-figure">', div.identifier),
    raw('<figure class="quarto-float quarto-float-%s figure">', kind),
  } .. parts[1] .. parts[2] .. { raw '</figure></div>' }, false
end

local function callout(kind, title, body)
  return pandoc.Blocks {
    raw('<div class="callout callout-style-default callout-%s callout-titled">', kind),
    raw '<div class="callout-header"><div class="callout-title-container">',
    pandoc.Plain(title), raw '</div></div><div class="callout-body-container callout-body">',
  } .. M.blocks(body, {}) .. { raw '</div></div>' }, false
end

local function header(element)
  local number = element.attributes['data-number']
  if number then
    element.content:insert(1, pandoc.Span({ pandoc.Str(number) }, { class = 'header-section-number' }))
    element.content:insert(2, pandoc.Space())
  end
  return element, false
end

-- A frame that scrolls by itself; browsers lay out columns better than widths guessed from dashes do.
local function scrollable(tbl, context)
  tbl.colspecs = tbl.colspecs:map(function(spec) return { spec[1] } end)
  tbl.classes:insert('table')
  local name = context.name and (' aria-label="' .. escape(context.name) .. '"') or ' aria-label="Table"'
  return pandoc.Blocks { raw('<div class="table-frame" tabindex="0" role="region"' .. name:gsub('%%', '%%%%') .. '>'),
    tbl, raw '</div>' }, false
end

local function equation(span)
  if not span.classes:includes('equation') then return nil end
  local number = '(' .. span.attributes.number .. ')'
  span.attributes.number = nil
  span.content:insert(pandoc.Span({ pandoc.Str(number) }, { class = 'equation-number' }))
  return span
end

function M.blocks(blocks, context)
  return blocks:walk {
    traverse = 'topdown',
    Header = header,
    Table = function(tbl) return scrollable(tbl, context) end,
    CodeBlock = function(code) code.attributes.tabindex = '0' return code end,
    Image = function(image) image.classes:insert('img-fluid') return image end,
    Span = equation,
    Div = function(div)
      if not common.visible(div, 'html') then return {}, false end
      if div.classes:includes('float') then return float(div, context) end
      local kind, title, body = common.callout(div)
      if kind then return callout(kind, title, body) end
    end,
  }
end

local options = {
  html_math_method = 'mathml', section_divs = true, wrap_text = 'none', highlight_method = 'none',
}

function M.write(blocks)
  return pandoc.write(pandoc.Pandoc(blocks), 'html5', options)
end

function M.write_inlines(inlines)
  return (M.write { pandoc.Plain(inlines) }:gsub('%s+$', ''))
end

return M
