package tv.exstream.web.ui;

/// Which part of a long list a page shows.
///
/// @param page from 0; one behind the last is the last one, so that nobody stands before nothing when entries go
/// @param size how many entries a page has
/// @param total how many there are
public record Pager(int page, int size, int total) {
    public Pager {
        if (size < 1 || total < 0) {
            throw new IllegalArgumentException(
                    "a page must have room and a list a length: %d of %d".formatted(size, total));
        }
        page = Math.clamp(page, 0, Math.max(0, (total - 1) / size));
    }

    /// How many entries are left out at the front.
    public int offset() {
        return page * size;
    }

    /// The number of the first entry shown, from 1.
    public int first() {
        return offset() + 1;
    }

    public int last() {
        return offset() + Math.min(size, total - offset());
    }

    public boolean hasMore() {
        return last() < total;
    }

    /// Whether not all fit on one page.
    public boolean isPaged() {
        return total > size;
    }

    /// The address of the page in front of this one.
    ///
    /// @param list the address of the list, which may ask for something
    public String before(String list) {
        return address(list, page - 1);
    }

    /// The same of the one behind it.
    public String after(String list) {
        return address(list, page + 1);
    }

    private static String address(String list, int page) {
        return list + (list.contains("?") ? "&" : "?") + "page=" + page;
    }
}
