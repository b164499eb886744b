-- Images in Typst with the text for those who do not see them, which pandoc leaves out.
if not FORMAT:match 'typst' then return {} end

local function quote(text) return '"' .. text:gsub('[\\"]', '\\%0'):gsub('%s+', ' ') .. '"' end

return { { Image = function(image)
  local alt = quote(pandoc.utils.stringify(image.caption))
  return pandoc.RawInline('typst', ('#image(%s, alt: %s)'):format(quote(image.src), alt))
end } }
