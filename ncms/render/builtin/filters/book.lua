-- pandoc lua book.lua job.json result.json: read every chapter, number, resolve, cite, write HTML and Typst.
package.path = pandoc.path.join { pandoc.path.directory(arg[0]), '?.lua' } .. ';' .. package.path
local common = require 'common'
local floats = require 'floats'
local numbering = require 'numbering'
local references = require 'references'
local html = require 'html'
local typst = require 'typst'

local faults, labels = pandoc.List {}, {}

local function fault(chapter, needle, message)
  faults:insert { source = chapter.source, needle = needle, message = message }
end

local function is_title(block) return block.t == 'Header' and block.level == 1 end

local function parse(chapter, job, counters)
  chapter.blocks = floats.normalise(common.blocks(chapter.text), job.embeds)
  chapter.title = chapter.blocks:find_if(is_title) or pandoc.Header(1, chapter.href, { class = 'unnumbered' })
  chapter.number = numbering.chapter_number(chapter, counters)
  numbering.number(chapter, labels, fault)
end

-- One citeproc run over the whole book, so that 2009a and 2009b are the same paper in every chapter.
local function cite(chapters, meta)
  local wrapped = pandoc.Blocks {}
  for _, chapter in ipairs(chapters) do wrapped:insert(pandoc.Div(chapter.blocks)) end
  local cited = pandoc.utils.citeproc(pandoc.Pandoc(wrapped, meta))
  for i, chapter in ipairs(chapters) do chapter.blocks = common.mark_chinese(cited.blocks[i].content) end
end

-- The page of the reference list, and the text of each of its entries.
local function find_references(chapters)
  local list = { texts = {} }
  for _, chapter in ipairs(chapters) do
    chapter.blocks:walk { Div = function(div)
      if div.identifier == 'refs' then list.page = chapter.href end
      if div.classes:includes('csl-entry') then list.texts[div.identifier] = common.stringify(div.content) end
    end }
  end
  return list
end

-- Paths of images, from the book's root, which is also Typst's.
local function root_images(chapter, images)
  chapter.blocks = chapter.blocks:walk { Image = function(image)
    if image.src:match('^/') or image.src:match('^%a+:') then return nil end
    image.src = pandoc.path.normalize(pandoc.path.join { pandoc.path.directory(chapter.source), image.src })
    images:insert(image.src)
    image.src = '/' .. image.src
    return image
  end }
end

-- Links lead to the right page, citations show their reference on hover, images are found from the page.
local function localise(chapter, list)
  local up = ('../'):rep(select(2, chapter.href:gsub('/', '')))
  return chapter.blocks:walk {
    Link = function(link)
      link.title = list.texts[link.target:match('^#(ref%-.*)$')] or link.title
      link.target = references.address(link.target, chapter.href, up, labels, list.page)
      return link
    end,
    Image = function(image)
      image.src = image.src:gsub('^/', up)
      return image
    end,
  }
end

local function contents(blocks, depth)
  local entries = pandoc.List {}
  blocks:walk {
    traverse = 'topdown',
    Div = function(div) if common.callout(div) or not common.visible(div, 'html') then return nil, false end end,
    Header = function(header)
      if header.level < 2 or header.level > depth then return nil end
      entries:insert { id = header.identifier, level = header.level,
        number = header.attributes['data-number'], html = html.write_inlines(header.content) }
    end,
  }
  return entries
end

-- The title of the first page stays in its text, below the title of the book.
local function page(chapter, job, list)
  local blocks, title = localise(chapter, list), chapter.title
  local _, at = blocks:find_if(is_title)
  if at and not chapter.index then blocks:remove(at) end
  return {
    href = chapter.href, number = chapter.number, id = title.identifier, title = common.stringify(title.content),
    title_html = html.write_inlines(common.mark_chinese(pandoc.Blocks { title })[1].content),
    contents = contents(blocks, job.toc_depth), body = html.write(html.blocks(blocks)),
  }
end

local function typst_book(chapters, job)
  local out, part, appendix = pandoc.List {}, nil, false
  for _, chapter in ipairs(chapters) do
    if chapter.appendix and not appendix then out:insert('#show: appendix') end
    if chapter.part and chapter.part ~= part then out:insert(typst.write_part(chapter.part, job.missing)) end
    part, appendix = chapter.part, chapter.appendix
    out:insert(typst.write_chapter(chapter, job.missing))
  end
  return table.concat(out, '\n\n')
end

local function main(job)
  local chapters, counters, images = job.chapters, {}, pandoc.List {}
  local meta = pandoc.Meta { bibliography = job.bibliography, lang = job.lang, ['link-citations'] = true }
  for _, chapter in ipairs(chapters) do parse(chapter, job, counters) end
  for _, chapter in ipairs(chapters) do references.resolve(chapter, labels, fault) end
  references.check_citations(chapters, meta, fault)
  if #faults > 0 then return { faults = faults } end
  cite(chapters, meta)
  for _, chapter in ipairs(chapters) do root_images(chapter, images) end
  local list = find_references(chapters)
  if not list.page then typst.warnings:insert('no page of the book holds ::: {#refs}') end
  local pages = pandoc.List.map(chapters, function(chapter) return page(chapter, job, list) end)
  return { faults = faults, pages = pages, images = images, typst = typst_book(chapters, job),
    warnings = typst.warnings }
end

local input, output = assert(io.open(arg[1], 'r')), assert(io.open(arg[2], 'w'))
output:write(pandoc.json.encode(main(pandoc.json.decode(input:read('a'), false))))
output:close()
