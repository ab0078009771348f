package tv.exstream.web.ui;

/// What the server says of itself, on a page.
///
/// @param language of the words where it is not that of the page, as in `lang` attributes; else empty
public record Wording(String text, String language) {
    static final Wording NONE = new Wording("", "");

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
