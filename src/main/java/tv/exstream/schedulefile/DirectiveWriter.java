package tv.exstream.schedulefile;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.expression.Expression;
import tv.exstream.playout.AiringKind;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.Fit;
import tv.exstream.schedule.sequential.Showing;

/// What [DirectiveReader] reads as a directive, in the words of ErsatzTV.
final class DirectiveWriter {
    private DirectiveWriter() {}

    static Entry entry(Directive directive) {
        Entry entry = new Entry();
        return switch (directive) {
            case Directive.PlayAll(Showing showing) -> shown(entry.empty("all"), showing);
            case Directive.PlayCount(Expression count, Showing showing) ->
                    shown(entry.expression("count", count), showing);
            case Directive.PlayFor(Duration length, Fit fit, Showing showing) ->
                    fitted(shown(length(entry, "duration", length), showing), fit, Fit.Tail.NONE);
            case Directive.PadToNext(int minutes, Fit fit, Showing showing) ->
                    fitted(shown(entry.number("pad_to_next", minutes), showing), fit, usual(fit));
            case Directive.PadUntil(LocalTime time, Expression tomorrow, Fit fit, var showing) ->
                    fitted(
                            shown(time(entry, "pad_until", time, tomorrow), showing),
                            fit,
                            Fit.Tail.NONE);
            case Directive.WaitUntil(LocalTime time, Expression tomorrow, boolean rewinds) ->
                    time(entry, "wait_until", time, tomorrow)
                            .flag("rewind_on_reset", rewinds, false);
            case Directive.Rewind(Duration by) -> length(entry, "rewind", by);
            case Directive.SkipItems(Expression count, String content) ->
                    entry.expression("skip_items", count).text("content", content);
            case Directive.SkipToItem(String content, int season, int episode) ->
                    episode(entry.empty("skip_to_item").text("content", content), season, episode);
            case Directive.Include(String sequence, int times, String title) ->
                    titled(entry.text("sequence", sequence).number("repeat", times, 1), title);
            case Directive.ShuffleSequence(String sequence) ->
                    entry.text("shuffle_sequence", sequence);
            case Directive.RollOn(var place, String sequence, Expression points) ->
                    entry.flag(key(place), true)
                            .text("sequence", sequence)
                            .expression("expression", points, Expression.ALWAYS);
            case Directive.RollOff(var place) -> entry.flag(key(place), false);
            case Directive.OpenGuideGroup(boolean advance, String title) ->
                    titled(entry.flag("epg_group", true).flag("advance", advance, true), title);
            case Directive.CloseGuideGroup() -> entry.flag("epg_group", false);
            case Directive.WatermarkOn(String name) ->
                    entry.flag("watermark", true).text("name", name);
            case Directive.WatermarkOff(String name) ->
                    entry.flag("watermark", false).text("name", name);
            case Directive.GraphicsOn(String element, Map<String, String> variables) ->
                    entry.text("graphics_on", element).several("variables", texts(variables));
            case Directive.GraphicsOff(String element) ->
                    entry.empty("graphics_off").text("graphics_off", element);
            case Directive.Repeat() -> entry.flag("repeat", true);
        };
    }

    private static Entry length(Entry entry, String key, Duration length) {
        return entry.text(key, TimeText.written(length));
    }

    private static Entry time(Entry entry, String key, LocalTime time, Expression tomorrow) {
        return entry.text(key, time.toString()).expression("tomorrow", tomorrow, Expression.NEVER);
    }

    private static Entry episode(Entry entry, int season, int episode) {
        return entry.number("season", season).number("episode", episode);
    }

    private static Entry titled(Entry entry, String title) {
        return entry.text("custom_title", title);
    }

    /// What is meant of padding to the next multiple when nothing is said about the tail.
    private static Fit.Tail usual(Fit fit) {
        return fit.overshoot() == Fit.Overshoot.ANY ? Fit.Tail.NONE : Fit.Tail.OFFLINE;
    }

    private static String key(Directive.RollPlace place) {
        return switch (place) {
            case BEFORE -> "pre_roll";
            case MID -> "mid_roll";
            case AFTER -> "post_roll";
        };
    }

    private static Entry shown(Entry entry, Showing showing) {
        return titled(entry.text("content", showing.content()), showing.customTitle())
                .text("filler_kind", filler(showing.kind()))
                .flag("disable_watermarks", !showing.watermarked(), false);
    }

    /// Empty for programmes.
    private static String filler(AiringKind kind) {
        return switch (kind) {
            case PROGRAMME -> "";
            case PRE_ROLL -> "preroll";
            case MID_ROLL -> "midroll";
            case POST_ROLL -> "postroll";
            case TAIL -> "tail";
            case FALLBACK -> "fallback";
        };
    }

    /// @param usual what is meant when nothing is said about the tail
    private static Entry fitted(Entry entry, Fit fit, Fit.Tail usual) {
        Entry fitted =
                entry.number("discard_attempts", fit.discards(), 0)
                        .flag("trim", fit.trim(), false)
                        .text("fallback", fit.fallback());
        if (fit.tail() != usual) {
            fitted.flag("offline_tail", fit.tail() == Fit.Tail.OFFLINE);
        }
        return switch (fit.overshoot()) {
            case NONE -> fitted;
            case TENTH -> fitted.text("stop_before_end", Kind.TENTH);
            case ANY -> fitted.flag("stop_before_end", false);
        };
    }

    private static ObjectNode texts(Map<String, String> variables) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        variables.forEach(texts::put);
        return texts;
    }
}
