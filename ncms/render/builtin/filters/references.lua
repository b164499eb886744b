-- Turn @fig-x, @tbl-x, @eq-x and @sec-x into links, and find citations that the bibliography does not hold.
local common = require 'common'
local M = {}

local function link(citation, label)
  local text = citation.mode == 'SuppressAuthor' and label.number or label.text
  if #citation.prefix > 0 then text = common.stringify(citation.prefix) .. ' ' .. label.number end
  local content = pandoc.Inlines { pandoc.Str((text:gsub(' ', '\u{a0}'))) }
  return pandoc.Link(content, '#' .. citation.id, '', pandoc.Attr('', { 'quarto-xref' }))
end

local function all_labels(cite)
  for _, citation in ipairs(cite.citations) do
    if not common.kind(citation.id) then return false end
  end
  return true
end

function M.resolve(chapter, labels, fault)
  chapter.blocks = chapter.blocks:walk { Cite = function(cite)
    if not all_labels(cite) then return nil end
    local out = pandoc.Inlines {}
    for i, citation in ipairs(cite.citations) do
      if i > 1 then out:extend { pandoc.Str ',', pandoc.Space() } end
      local label = labels[citation.id]
      if label then
        out:insert(link(citation, label))
        out:extend(citation.suffix)
      else
        fault(chapter, '@' .. citation.id, "reference to '" .. citation.id .. "', which no numbered thing is called")
      end
    end
    return out
  end }
end

-- Every citation key must be in the bibliography.
function M.check_citations(chapters, meta, fault)
  local everything = pandoc.Blocks {}
  for _, chapter in ipairs(chapters) do everything:extend(chapter.blocks) end
  local known = {}
  for _, entry in ipairs(pandoc.utils.references(pandoc.Pandoc(everything, meta))) do known[entry.id] = true end
  for _, chapter in ipairs(chapters) do
    chapter.blocks:walk { Cite = function(cite)
      for _, citation in ipairs(cite.citations) do
        if not known[citation.id] then
          fault(chapter, '@' .. citation.id, "citation of '" .. citation.id .. "', which the bibliography does not hold")
        end
      end
    end }
  end
end

-- The address of a link's target as seen from a page, from which `up` leads to the site's root.
function M.address(target, page, up, labels, references_page)
  local file, id = target:match('^([^#]*)#?(.*)$')
  if target:match('^%a[%w+.-]*:') then return target end
  if file ~= '' then return (target:gsub('%.qmd', '.html', 1)) end
  local href = labels[id] and labels[id].href or (id:match('^ref%-') and references_page)
  if not href or href == page then return target end
  return up .. href .. '#' .. id
end

return M
