package tv.exstream.web.ui;

import tv.exstream.remark.Remark;
import tv.exstream.web.RemarkTexts;

/// What the server says of itself, on a page.
///
/// @param language of the words where it is not that of the page, as in `lang` attributes; else empty
public record Wording(String text, String language) {
    public static final Wording NONE = new Wording("", "");

    /// A remark without times; what it only quotes is English.
    public static Wording of(Remark remark, RemarkTexts texts) {
        return new Wording(texts.said(remark), remark.isQuoted() ? "en" : "");
    }

    /// Its beginning, where more would only push the rest of a page away.
    ///
    /// @param most letters
    public String brief(int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
