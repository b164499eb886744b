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
  faults[#faults + 1] = { source = chapter.source, needle = needle, message = message }
end

local function read_json(path)
  local file = assert(io.open(path, 'r'))
  return pandoc.json.decode(file:read('a'), false)
end

local function write_json(path, value)
  local file = assert(io.open(path, 'w'))
  file:write(pandoc.json.encode(value))
  file:close()
end

local function parse(chapter, job, counters)
  chapter.blocks = floats.normalise(common.blocks(chapter.text), job.embeds)
  for _, block in ipairs(chapter.blocks) do
    if block.t == 'Header' and block.level == 1 and not chapter.title then chapter.title = block end
  end
  chapter.number = numbering.chapter_number(chapter, counters)
  numbering.number(chapter, labels, fault)
end

-- One citeproc run over the whole book, so that 2009a and 2009b are the same paper in every chapter.
local function cite(chapters, meta)
  local wrapped = pandoc.Blocks {}
  for _, chapter in ipairs(chapters) do wrapped:insert(pandoc.Div(chapter.blocks)) end
  local cited = pandoc.utils.citeproc(pandoc.Pandoc(wrapped, meta))
  for i, chapter in ipairs(chapters) do chapter.blocks = cited.blocks[i].content end
end

local function find_references(chapters)
  local page, texts = nil, {}
  for _, chapter in ipairs(chapters) do
    chapter.blocks:walk { Div = function(div)
      if div.identifier == 'refs' then page = chapter.href end
      if div.classes:includes('csl-entry') then texts[div.identifier] = common.stringify(div.content) end
    end }
  end
  return page, texts
end

-- Links lead to the right page, citations show their reference on hover, images are found from the page.
local function localise(chapter, references_page, texts)
  local up = ('../'):rep(select(2, chapter.href:gsub('/', '')))
  return chapter.blocks:walk {
    Link = function(link)
      link.title = texts[link.target:match('^#(ref%-.*)$')] or link.title
      link.target = references.relative(link.target, chapter.href, up, labels, references_page)
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

local function page(chapter, job, references_page, texts)
  local blocks = localise(chapter, references_page, texts)
  local title = chapter.title
  if title and not chapter.index then
    local _, at = blocks:find_if(function(block) return block.t == 'Header' and block.level == 1 end)
    blocks:remove(at)
  end
  return {
    href = chapter.href, number = chapter.number, id = title and title.identifier or '',
    title = title and common.stringify(title.content) or chapter.href,
    title_html = title and html.write_inlines(title.content) or chapter.href,
    contents = contents(blocks, job.toc_depth),
    body = html.write(html.blocks(blocks, {})),
  }
end

-- Paths of images, from the book's root, which is also Typst's.
local function rooted(chapter)
  local images = {}
  chapter.blocks = chapter.blocks:walk { Image = function(image)
    if image.src:match('^/') or image.src:match('^%a+:') then return nil end
    image.src = pandoc.path.normalize(pandoc.path.join { pandoc.path.directory(chapter.source), image.src })
    images[#images + 1] = image.src
    image.src = '/' .. image.src
    return image
  end }
  return images
end

local function typst_book(chapters, job)
  local out, part, appendix = {}, nil, false
  for _, chapter in ipairs(chapters) do
    if chapter.appendix and not appendix then
      appendix = true
      out[#out + 1] = '#show: appendix'
    end
    if chapter.part ~= part then
      part = chapter.part
      if part then out[#out + 1] = typst.write_part(part, job.missing) end
    end
    out[#out + 1] = typst.write_chapter(chapter, job.missing)
  end
  return table.concat(out, '\n\n')
end

local function main(job)
  local chapters, counters = job.chapters, {}
  local meta = pandoc.Meta { bibliography = job.bibliography, lang = job.lang, ['link-citations'] = true }
  for _, chapter in ipairs(chapters) do parse(chapter, job, counters) end
  for _, chapter in ipairs(chapters) do references.resolve(chapter, labels, fault) end
  references.check_citations(chapters, meta, fault)
  if #faults > 0 then return { faults = faults } end
  cite(chapters, meta)
  local result = { faults = faults, pages = {}, images = pandoc.List {}, warnings = typst.warnings }
  for _, chapter in ipairs(chapters) do
    chapter.blocks = common.mark_chinese(chapter.blocks)
    result.images:extend(rooted(chapter))
  end
  local references_page, texts = find_references(chapters)
  if not references_page then typst.warnings[#typst.warnings + 1] = 'no page of the book holds ::: {#refs}' end
  for i, chapter in ipairs(chapters) do result.pages[i] = page(chapter, job, references_page, texts) end
  result.typst = typst_book(chapters, job)
  return result
end

write_json(arg[2], main(read_json(arg[1])))
