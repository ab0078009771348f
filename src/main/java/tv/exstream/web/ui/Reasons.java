package tv.exstream.web.ui;

import java.util.Locale;
import tv.exstream.remark.Remark;
import tv.exstream.web.api.Said;

/// Says reasons, also those that were kept as English texts, in the language of a page: templates find it as `reasons`. Immutable.
public record Reasons(PageTexts texts, Locale language) {
    /// The name in models.
    static final String NAME = "reasons";

    /// What nobody here has a word for, such as what other servers say, stays as it is.
    public Wording of(String reason) {
        return texts.wording(Said.reason(reason), language);
    }

    public Wording of(Remark remark) {
        return texts.wording(remark, language);
    }
}
