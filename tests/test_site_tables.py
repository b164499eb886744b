"""Tables get a frame that scrolls by itself; long ones are marked for sorting and filtering."""

from site_reports import TABLE, furnished

ROW = "<tr><td>c</td><td>3</td></tr>"


def test_a_table_stands_in_a_frame_named_for_it(tmp_path):
    (frame,) = furnished(tmp_path, TABLE).css("div.table-frame")
    assert frame.attributes["aria-label"] == "Table 1.1" and frame.attributes["tabindex"] == "0"
    assert frame.css_first("table tbody td").text() == "a"


def test_a_frame_is_not_put_into_another(tmp_path):
    opened = TABLE.replace("<table>", '<div class="table-frame"><table>')
    framed = opened.replace("</table>", "</table></div>")
    assert len(furnished(tmp_path, framed).css("div.table-frame")) == 1


def test_long_tables_are_marked_and_short_ones_are_not(tmp_path):
    long = TABLE.replace("</tbody>", ROW * 14 + "</tbody>").replace("tbl-towns", "tbl-long")
    page = furnished(tmp_path, TABLE + long)
    assert [bool(table.css_first("[data-long]")) for table in page.css("table")] == [False, True]
