-- pandoc lua book.lua job.json result.json: read every chapter, number, resolve, cite, write HTML and Typst.
local here = pandoc.path.directory(arg[0])
package.path = here .. '/?.lua;' .. here .. '/../../print/?.lua;' .. package.path
local chinese = require 'chinese'
local common = require 'common'
local floats = require 'floats'
local numbering = require 'numbering'
local references = require 'references'
local html = require 'html'
local typst = require 'typst'
local citations = dofile(here .. '/../../citations/chinese.lua')[1]

local faults, labels = pandoc.List {}, {}

local function faults_of(chapter)
  return function(needle, message)
    faults:insert { source = chapter.source, needle = needle, message = message }
  end
end

local function is_title(block) return block.t == 'Header' and block.level == 1 end

local function read(chapters)
  local last = 0
  for _, chapter in ipairs(chapters) do
    chapter.href = chapter.source:gsub('%.qmd$', '.html')
    chapter.blocks = floats.read(chapter.text)
    local title = chapter.blocks:find_if(is_title)
    if title and not title.classes:includes('unnumbered') then
      last = last + 1
      chapter.number = tostring(last)
    end
    numbering.number(chapter, labels, faults_of(chapter))
  end
end

-- One citeproc run over the whole book, so that 2009a and 2009b are the same paper in every chapter.
-- Returns the text of each entry of the reference list.
local function cite(chapters, meta)
  local wrapped = pandoc.List.map(chapters, function(chapter) return pandoc.Div(chapter.blocks) end)
  local cited, entries = citations.Pandoc(pandoc.Pandoc(wrapped, meta)), {}
  for i, chapter in ipairs(chapters) do chapter.blocks = chinese.mark(cited.blocks[i].content) end
  cited:walk { Div = function(div)
    if div.classes:includes('csl-entry') then entries[div.identifier] = common.stringify(div.content) end
  end }
  return entries
end

-- What is said in place of an image is its caption here; its path begins at the book's root, also Typst's.
local function settle_images(chapter, images)
  chapter.blocks = chapter.blocks:walk { Image = function(image)
    image.caption = pandoc.Inlines(image.attributes['fig-alt'] or image.caption)
    image.attributes['fig-alt'] = nil
    if not image.src:match('^/') then
      image.src = pandoc.path.normalize(pandoc.path.join { pandoc.path.directory(chapter.source), image.src })
      images:insert(image.src)
      image.src = '/' .. image.src
    end
    return image
  end }
end

-- Links lead to the right page, citations show their reference on hover, images are found from the page.
local function localise(chapter, up, entries)
  return chapter.blocks:walk {
    Link = function(link)
      link.title = entries[link.target:match('^#(ref%-.*)$')] or link.title
      link.target = references.address(link.target, chapter.href, up, labels)
      return link
    end,
    Image = function(image)
      image.src = image.src:gsub('^/', up)
      return image
    end,
  }
end

-- The title of the first page stays in its text, below the title of the book.
local function page(chapter, entries, first)
  local up = ('../'):rep(select(2, chapter.href:gsub('/', '')))
  local blocks = html.blocks(localise(chapter, up, entries))
  local title, at = blocks:find_if(is_title)
  if at and not first then blocks:remove(at) end
  title = title or pandoc.Header(1, chapter.href)
  local lead, text = chapter.number and chapter.number .. '\u{a0} ' or '', common.stringify(title)
  return {
    href = chapter.href, up = up, part = chapter.part, number = chapter.number, id = title.identifier,
    lead = lead, title = text, title_html = html.write { pandoc.Plain(title.content) },
    contents = html.write { pandoc.structure.table_of_contents(blocks, { number_sections = true, toc_depth = 3 }) },
    body = html.write(blocks), entries = html.search_entries(blocks, chapter.href, lead .. text),
  }
end

local function main(job)
  local chapters, images = job.chapters, pandoc.List {}
  local meta = pandoc.Meta { bibliography = job.bibliography, lang = job.lang }
  local known = references.known(job.bibliography)
  read(chapters)
  for _, chapter in ipairs(chapters) do
    chapter.blocks = references.resolve(chapter.blocks, labels, known, faults_of(chapter))
  end
  if #faults > 0 then return { faults = faults } end
  local entries = cite(chapters, meta)
  for _, chapter in ipairs(chapters) do settle_images(chapter, images) end
  if not labels.refs then typst.warnings:insert('no page of the book holds ::: {#refs}') end
  local pages = pandoc.List {}
  for i, chapter in ipairs(chapters) do pages:insert(page(chapter, entries, i == 1)) end
  local text = job.pdf and typst.book(chapters, job.terms) or nil -- a third of the time, for the PDF alone
  return { faults = faults, pages = pages, images = images, typst = text, warnings = typst.warnings }
end

local input, output = assert(io.open(arg[1], 'r')), assert(io.open(arg[2], 'w'))
output:write(pandoc.json.encode(main(pandoc.json.decode(input:read('a'), false))))
output:close()
