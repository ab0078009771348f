package tv.exstream.schedule.sequential;

import tv.exstream.playout.AiringKind;

/// What a directive shows, and as what.
///
/// @param content the key of the content
/// @param customTitle stands in the guide instead of the items' own; empty for those
/// @param watermarked whether the channel's watermark stays
public record Showing(String content, String customTitle, AiringKind kind, boolean watermarked) {
    public Showing {
        Keys.required("content", content);
    }

    public static Showing of(String content) {
        return new Showing(content, "", AiringKind.PROGRAMME, true);
    }

    /// With that title, unless it has one.
    Showing titled(String title) {
        return customTitle.isEmpty() ? new Showing(content, title, kind, watermarked) : this;
    }
}
