-- Citations and reference list of either renderer: Chicago author-date, and for works in Chinese GB/T 7714.
-- A work is in Chinese where its first author's name, or without one its title, is written in Chinese: what
-- counts is the script of the entry, so that a Chinese work entered in translation is cited like other works.
local stringify = pandoc.utils.stringify
local STYLE = pandoc.path.join { pandoc.path.directory(debug.getinfo(1, 'S').source:sub(2)), 'gb-t-7714.csl' }

local function chinese(character)
  return character >= 0x3400 and character <= 0x9FFF or character >= 0x20000 and character <= 0x3FFFF
end

local function begins_chinese(text) return text ~= '' and chinese(utf8.codepoint(text)) end
local function ends_chinese(text) return text ~= '' and chinese(utf8.codepoint(text, utf8.offset(text, -1))) end

local function is_in_chinese(work)
  local person = (work.author or work.editor or {})[1] or {}
  local title = stringify(work.title or ''):gsub('^[^%w\x80-\xff]*', ''):gsub('^[“‘《「]+', '')
  return begins_chinese(stringify(person.family or person.literal or title))
end

-- The entries of these works in the reference list, by their identifier.
local function entries(works)
  local cited = works:map(function(work) return pandoc.Citation(work.id, 'NormalCitation') end)
  local meta = { references = works, lang = 'zh-CN', csl = STYLE, nocite = { pandoc.Cite({}, cited) } }
  local made = {}
  pandoc.utils.citeproc(pandoc.Pandoc({}, meta)):walk { Div = function(div)
    if div.classes:includes 'csl-entry' then made[div.identifier] = div.content end
  end }
  return made
end

-- 'A et al.' and 'A and B' are 'A等' and 'A和B' where A and B are Chinese names.
local function joined(inlines)
  local out, i = pandoc.Inlines {}, 1
  local function word(at) return inlines[at] and inlines[at].t == 'Str' and inlines[at].text or '' end
  while i <= #inlines do
    local link = inlines[i].t == 'Space' and ends_chinese(word(i - 1)) and word(i + 1)
    if link == 'et' and word(i + 3):match '^al%.' then
      out:insert(pandoc.Str('等' .. word(i + 3):sub(4)))
      i = i + 4
    elseif link == 'and' and begins_chinese(word(i + 3)) then
      out:insert(pandoc.Str '和')
      i = i + 3
    else
      out:insert(inlines[i])
      i = i + 1
    end
  end
  return out
end

-- Quarto hands the paths of bibliographies to Typst as raw text.
local function plain_paths(bibliography)
  if pandoc.utils.type(bibliography) ~= 'List' then bibliography = { bibliography } end
  return pandoc.List.map(bibliography, function(path)
    return type(path) == 'table' and path[1] and path[1].t == 'RawInline' and path[1].text or stringify(path)
  end)
end

local function cite(doc)
  if not doc.meta.bibliography then return nil end
  doc.meta.bibliography, doc.meta['link-citations'] = plain_paths(doc.meta.bibliography), true
  local own = entries(pandoc.List(pandoc.utils.references(doc)):filter(is_in_chinese))
  local cited = pandoc.utils.citeproc(doc)
  cited.meta.bibliography = nil
  return cited:walk {
    Div = function(div)
      div.content = own[div.identifier] or div.content
      return div
    end,
    Cite = function(citation)
      citation = citation:walk { Inlines = joined }
      -- Typst would look for its own bibliography
      return FORMAT and FORMAT:match 'typst' and citation.content or citation
    end,
  }
end

return { { Pandoc = cite } }
