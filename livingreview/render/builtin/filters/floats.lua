-- Bring callouts, tables, figures and equations into one form, that of embedded cells (see notebook.py):
-- Div.callout { Div.callout-header, Div.callout-body }, with the attribute folded where a page folds it, Span#label.equation { Math },
-- Div#label.float { Div.float-body, Div.float-caption }.
local common = require 'common'
local M = {}

local callouts = { note = 'Note', tip = 'Tip', warning = 'Warning', important = 'Important', caution = 'Caution' }

local function float(id, body, caption)
  return pandoc.Div({
    pandoc.Div(body, { class = 'float-body' }),
    pandoc.Div(caption, { class = 'float-caption' }),
  }, { id = id, class = 'float' }), false
end

-- The title of a callout is a heading inside it.
local function from_callout(div)
  local kind = table.concat(div.classes, ' '):match('callout%-(%a+)')
  if not callouts[kind] then return nil end
  local body, title = div.content, pandoc.Inlines(callouts[kind])
  if body[1] and body[1].t == 'Header' then title = body:remove(1).content end
  local folded = div.attributes.collapse == 'true' and 'true' or nil
  local head = pandoc.Div({ pandoc.Plain(title) }, { class = 'callout-title-container' })
  return pandoc.Div({
    pandoc.Div({ head }, { class = 'callout-header' }),
    pandoc.Div(body, { class = 'callout-body' }),
  }, { class = 'callout callout-style-default callout-titled callout-' .. kind,
    style = ('--hue: var(--%s)'):format(kind), folded = folded })
end

local function from_table(tbl)
  if common.kind(tbl.identifier) ~= 'tbl' then return nil end
  local id, caption = tbl.identifier, tbl.caption.long
  tbl.identifier, tbl.caption = '', { long = {} }
  return float(id, { tbl }, caption)
end

local function from_figure(figure)
  if common.kind(figure.identifier) ~= 'fig' then return nil end
  return float(figure.identifier, figure.content, figure.caption.long)
end

-- Typst blocks are meant for the other renderer; this one writes its own.
function M.read(text)
  text = text:gsub('\n```+ *{=typst}.-\n```+', '\n')
  text = text:gsub('(%$%$[^$]+%$%$)%s*{(#eq%-[%w_-]+)}', '[%1]{%2 .equation}')
  return common.blocks(text):walk {
    traverse = 'topdown', Table = from_table, Figure = from_figure, Div = from_callout,
    Span = function(span) if span.classes:includes('variable') then return span.content end end,
  }
end

return M
