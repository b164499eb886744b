-- Bring every table, figure and equation with a label into one form, however it was written:
-- Div#label.float[kind] { Div.float-body, Div.float-caption }, and Span#label.equation { Math }.
local common = require 'common'
local M = {}

local function float(id, body, caption, columns)
  local attributes = { kind = common.kind(id), columns = columns and ('%d'):format(columns) or nil }
  return pandoc.Div({
    pandoc.Div(body, pandoc.Attr('', { 'float-body' })),
    pandoc.Div({ pandoc.Plain(caption) }, pandoc.Attr('', { 'float-caption' })),
  }, pandoc.Attr(id, { 'float' }, attributes))
end

local function panel_blocks(panel)
  if panel.image then
    return pandoc.Blocks { pandoc.Plain { pandoc.Image(pandoc.Inlines { pandoc.Str(panel.alt or '') }, panel.image) } }
  elseif panel.markdown then
    return common.blocks(panel.markdown)
  elseif panel.html then
    return pandoc.read(panel.html, 'html').blocks
  end
  return pandoc.Blocks { pandoc.CodeBlock(panel.text) }
end

-- The outputs of a notebook cell: a float if the cell's label names a kind, else plain blocks.
local function embedded(embed)
  local body = pandoc.Blocks {}
  for i, panel in ipairs(embed.panels) do
    local blocks = panel_blocks(panel)
    if panel.caption then
      body:insert(float(embed.label .. '-' .. i, blocks, common.inlines(panel.caption)))
    else
      body:extend(blocks)
    end
  end
  if not common.kind(embed.label) then return body end
  return pandoc.Blocks { float(embed.label, body, common.inlines(embed.caption or ''), embed.columns) }
end

local function from_table(tbl)
  if common.kind(tbl.identifier) ~= 'tbl' then return nil end
  local id, caption = tbl.identifier, pandoc.utils.blocks_to_inlines(tbl.caption.long)
  tbl.identifier, tbl.caption = '', { long = {} }
  return float(id, { tbl }, caption), false
end

local function from_figure(figure)
  if common.kind(figure.identifier) ~= 'fig' then return nil end
  local image
  figure.content:walk { Image = function(found) image = image or found end }
  local alt = image.attributes['fig-alt']
  image.attributes['fig-alt'] = nil
  if alt then image.caption = pandoc.Inlines { pandoc.Str(alt) } end
  local caption = pandoc.utils.blocks_to_inlines(figure.caption.long)
  return float(figure.identifier, { pandoc.Plain { image } }, caption), false
end

-- ::: {#tbl-x} ... last paragraph is the caption :::
local function from_div(div)
  local kind = common.kind(div.identifier)
  if (kind ~= 'fig' and kind ~= 'tbl') or div.classes:includes('float') then return nil end
  local body, caption = div.content, pandoc.Inlines {}
  if #body > 0 and body[#body].t == 'Para' then caption = body:remove(#body).content end
  return float(div.identifier, M.normalise(body), caption, tonumber(div.attributes['layout-ncol'])), false
end

-- $$ ... $$ {#eq-x}: the label, read as a word, closes over the equation before it.
local function equations(inlines)
  local out = pandoc.Inlines {}
  for _, element in ipairs(inlines) do
    local id, rest = (element.t == 'Str' and element.text or ''):match('^{#(eq%-[%w_-]+)}(.*)$')
    if id and #out > 1 and out[#out].t ~= 'Math' then out:remove() end
    if id and #out > 0 and out[#out].t == 'Math' then
      out[#out] = pandoc.Span({ out[#out] }, pandoc.Attr(id, { 'equation' }))
      element = pandoc.Str(rest)
    end
    out:insert(element)
  end
  return out
end

function M.normalise(blocks, embeds)
  local function div(element)
    if embeds and element.classes:includes('embed') then
      return embedded(embeds[tonumber(element.attributes.number)]), false
    end
    return from_div(element)
  end
  return blocks:walk {
    traverse = 'topdown', Table = from_table, Figure = from_figure, Div = div,
  }:walk {
    Inlines = equations,
    -- Typst blocks are meant for the other renderer; this one writes its own.
    RawBlock = function(raw) if raw.format == 'typst' then return {} end end,
    RawInline = function(raw) if raw.format == 'typst' then return {} end end,
    Span = function(span) if span.classes:includes('variable') then return span.content end end,
  }
end

return M
