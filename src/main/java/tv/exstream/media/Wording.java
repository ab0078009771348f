package tv.exstream.media;

/// What an item is called and described as in one language. Immutable.
///
/// @param language a tag as of RFC 5646, such as `de` or `pt-BR`; empty when it is not known
/// @param title its own; empty when it has none in this language
/// @param show that of the show it belongs to; empty when it has none in this language
/// @param plot may be empty
public record Wording(String language, String title, String show, String plot) {
    public static final Wording NONE = new Wording("", "", "", "");

    public Wording {
        language = Storable.cut(language);
        title = Storable.cut(title);
        show = Storable.cut(show);
        plot = Storable.text(plot).strip();
    }

    /// Whether it says nothing.
    public boolean isEmpty() {
        return title.isEmpty() && show.isEmpty() && plot.isEmpty();
    }
}
