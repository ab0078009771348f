package tv.exstream.schedulefile;

import tv.exstream.playout.AiringKind;
import tv.exstream.schedule.sequential.Fit;
import tv.exstream.schedule.sequential.Showing;

/// The keys that say what a directive shows and how it comes to an end.
final class ShowingFields {
    private final Fields fields;
    private final Dialect dialect;
    private final DirectiveKind kind;

    ShowingFields(Fields fields, Dialect dialect, DirectiveKind kind) {
        this.fields = fields;
        this.dialect = dialect;
        this.kind = kind;
    }

    Showing showing() {
        return new Showing(
                content(),
                fields.text("custom_title"),
                fields.value("filler_kind", Kind.FILLER, usualKind()),
                !fields.flag("disable_watermarks", false));
    }

    /// `all: films` names its content itself, and what only has a fallback is filled with that.
    private String content() {
        if (!fields.has("content")) {
            if (kind == DirectiveKind.ALL && fields.hasValue("all")) {
                return fields.text("all");
            }
            if (kind.keys().contains("fallback") && fields.hasValue("fallback")) {
                return fields.text("fallback");
            }
        }
        return fields.requiredText("content");
    }

    private AiringKind usualKind() {
        return isExstreamDuration() ? AiringKind.TAIL : AiringKind.PROGRAMME;
    }

    private boolean isExstreamDuration() {
        return kind == DirectiveKind.DURATION && dialect == Dialect.EXSTREAM;
    }

    /// Padding to the next multiple leaves the rest of the time empty unless told otherwise; the others do not.
    Fit fit() {
        Fit.Overshoot stopping = usualOvershoot();
        Fit.Overshoot overshoot =
                fields.value("stop_before_end", Kind.overshoot(stopping), stopping);
        boolean stops = overshoot != Fit.Overshoot.ANY;
        boolean offline = fields.flag("offline_tail", stops && kind == DirectiveKind.PAD_TO_NEXT);
        return new Fit(
                fields.value("discard_attempts", Kind.INTEGER, 0),
                fields.flag("trim", false),
                fields.text("fallback"),
                offline ? Fit.Tail.OFFLINE : Fit.Tail.NONE,
                overshoot);
    }

    private Fit.Overshoot usualOvershoot() {
        return isExstreamDuration() ? Fit.Overshoot.TENTH : Fit.Overshoot.NONE;
    }
}
