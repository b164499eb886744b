-- Turn @fig-x, @tbl-x, @eq-x and @sec-x into links, and find citations that the bibliography does not hold.
local common = require 'common'
local M = {}

-- The keys of the bibliography.
function M.known(bibliography)
  local all, known = pandoc.Cite({}, { pandoc.Citation('*', 'NormalCitation') }), {}
  local meta = { bibliography = bibliography, nocite = pandoc.Inlines { all } }
  for _, entry in ipairs(pandoc.utils.references(pandoc.Pandoc({}, meta))) do known[entry.id] = true end
  return known
end

-- `fault(needle, message)` tells of what leads nowhere.
function M.resolve(blocks, labels, known, fault)
  return blocks:walk { Cite = function(cite)
    local out, crossing = pandoc.Inlines {}, common.kind(cite.citations[1].id)
    for i, citation in ipairs(cite.citations) do
      local id, label = citation.id, labels[citation.id]
      if crossing and label then
        out:extend(i > 1 and { pandoc.Str ',', pandoc.Space() } or {})
        local text = citation.mode == 'SuppressAuthor' and label.number or label.text
        text = pandoc.Str((text:gsub(' ', '\u{a0}')))
        out:insert(pandoc.Link({ text }, '#' .. id, '', { class = 'quarto-xref' }))
        out:extend(citation.suffix)
      elseif crossing then
        fault('@' .. id, "reference to '" .. id .. "', which no numbered thing is called")
      elseif not known[id] then
        fault('@' .. id, "citation of '" .. id .. "', which the bibliography does not hold")
      end
    end
    if crossing then return out end
  end }
end

-- The address of a link's target as seen from a page, from which `up` leads to the site's root.
function M.address(target, page, up, labels)
  local file, id = target:match('^([^#]*)#?(.*)$')
  if target:match('^%a[%w+.-]*:') then return target end
  if file ~= '' then return (target:gsub('%.qmd', '.html', 1)) end
  local label = labels[id] or id:match('^ref%-') and labels.refs
  if not label or label.href == page then return target end
  return up .. label.href .. '#' .. id
end

return M
