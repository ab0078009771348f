package tv.exstream.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.job.Programming;
import tv.exstream.job.Rulebook;
import tv.exstream.json.LineupJson;
import tv.exstream.json.RecordJson;
import tv.exstream.lineup.Rundown;
import tv.exstream.lineup.Tool;
import tv.exstream.lineup.Toolbox;
import tv.exstream.lineup.Toolbox.Outcome;
import tv.exstream.media.MediaItems;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.OnDemandSchedule;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.lineup.LineupSchedule;
import tv.exstream.schedule.lineup.LineupSchedule.Start;
import tv.exstream.time.CivilTime;
import tv.exstream.web.RemarkTexts;

/// What tools make of lineups. Thread-safe.
final class LineupView {
    private final Programming programming;
    private final Rulebook rulebook;
    private final MediaItems items;
    private final InstantSource clock;
    private final RemarkTexts texts;

    LineupView(Rules rules, MediaItems items, InstantSource clock, RemarkTexts texts) {
        programming = rules.programming();
        rulebook = rules.rulebook();
        this.items = items;
        this.clock = clock;
        this.texts = texts;
    }

    record Rules(Programming programming, Rulebook rulebook) {}

    /// What the tools make of a lineup; nothing is changed.
    String dry(Channel channel, LineupRequest request) {
        return RecordJson.write(answer(channel, request));
    }

    /// The same, and gives it to the channel, whose rules have to be a lineup.
    String apply(Channel channel, LineupRequest request) {
        LineupAnswer answer = answer(channel, request);
        if (lineup(channel).isEmpty()) {
            throw without(channel);
        }
        String rules =
                rulebook.written(channel)
                        .filter(LineupJson::hasEntries)
                        .or(() -> rulebook.expanded(channel))
                        .orElseThrow();
        rulebook.put(channel, LineupJson.with(rules, answer.start(), answer.entries()));
        return RecordJson.write(answer);
    }

    private LineupAnswer answer(Channel channel, LineupRequest request) {
        LineupRequest whole = request.entries().isEmpty() ? completed(channel, request) : request;
        try {
            return worked(channel, whole);
        } catch (IllegalArgumentException e) {
            // Such as an item that is too short for a lineup, or a start that is too late.
            throw ProblemException.within("lineup after the tools", e);
        }
    }

    private LineupRequest completed(Channel channel, LineupRequest request) {
        LineupSchedule present = lineup(channel).orElseThrow(() -> without(channel));
        return new LineupRequest(
                request.start().or(present::start),
                present.entries(),
                request.tools(),
                request.seed());
    }

    private LineupAnswer worked(Channel channel, LineupRequest whole) {
        LineupPieces media = LineupPieces.of(whole.entries(), items);
        Instant begin = begin(whole.start(), channel.zone());
        Toolbox toolbox =
                new Toolbox(
                        channel.zone(), whole.seed().orElseGet(() -> programming.seed(channel)));
        Rundown rundown = new Rundown(begin, media.pieces(whole.entries()));
        List<Remark> notes = new ArrayList<>();
        for (int i = 0; i < whole.tools().size(); i++) {
            Outcome outcome = applied(toolbox, whole.tools().get(i), rundown, i);
            rundown = outcome.rundown();
            notes.addAll(outcome.notes());
        }
        Optional<Start> start =
                rundown.start().equals(begin)
                        ? whole.start()
                        : Optional.of(moved(whole.start(), rundown.start(), channel.zone()));
        return new LineupAnswer(
                start,
                LineupPieces.entries(rundown.pieces()),
                rundown.length(),
                media.titles(),
                notes.stream().map(texts.in(channel.zone())).toList());
    }

    private static Outcome applied(Toolbox toolbox, Tool tool, Rundown rundown, int number) {
        try {
            return toolbox.apply(tool, rundown);
        } catch (IllegalArgumentException e) {
            throw ProblemException.within("tools[%d]".formatted(number), e);
        }
    }

    private Instant begin(Optional<Start> start, ZoneId zone) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return start.map(
                        when ->
                                switch (when) {
                                    case Start.At(Instant at) -> at;
                                    case Start.TimeOfDay(LocalTime time) ->
                                            CivilTime.of(CivilTime.dayOf(now, zone), time, zone);
                                })
                .orElse(now);
    }

    private static Start moved(Optional<Start> before, Instant to, ZoneId zone) {
        return before.filter(Start.TimeOfDay.class::isInstance).isPresent()
                ? new Start.TimeOfDay(LocalTime.ofInstant(to, zone))
                : new Start.At(to);
    }

    private Optional<LineupSchedule> lineup(Channel channel) {
        return programming.rules(channel.id()).flatMap(LineupView::lineup);
    }

    private static Optional<LineupSchedule> lineup(Schedule rules) {
        return switch (rules) {
            case LineupSchedule lineup -> Optional.of(lineup);
            case OnDemandSchedule onDemand -> lineup(onDemand.rules());
            default -> Optional.empty();
        };
    }

    private static ProblemException without(Channel channel) {
        return ProblemException.of(
                Problem.SCHEDULE_NOT_FOUND, Objection.NO_LINEUP, channel.number());
    }
}
