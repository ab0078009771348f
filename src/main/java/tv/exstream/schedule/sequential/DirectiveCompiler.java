package tv.exstream.schedule.sequential;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.expression.Expression;
import tv.exstream.playout.Presentation;
import tv.exstream.playout.Presentation.Dress;
import tv.exstream.schedule.Amount;
import tv.exstream.schedule.Back;
import tv.exstream.schedule.Bounds;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Rest;
import tv.exstream.schedule.Style;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.Toggle;
import tv.exstream.schedule.cursor.Source;

/// Turns directives into instructions, one after another. Owned by one thread.
public final class DirectiveCompiler {
    private final Cursors cursors;
    private final RollBook rolls;
    private int number;

    /// @param sources what the contents are, by key
    /// @param sequences that go with programmes when a directive says so, by key
    public DirectiveCompiler(Map<String, Source> sources, Map<String, List<Directive>> sequences) {
        cursors = new Cursors(sources);
        rolls = new RollBook(sequences, cursors);
    }

    /// A program of what was compiled.
    ///
    /// @param instructions at least one
    public Program program(long seed, ZoneId zone, List<Instruction> instructions) {
        return new Program(seed, zone, cursors.used(), rolls.rolls(), List.of(), instructions);
    }

    /// Makes all sequences known that go with programmes, so that each can be switched off wherever it is switched on.
    ///
    /// @throws tv.exstream.problem.ProblemException INVALID_SCHEDULE_FILE when one has what cannot go with a programme
    public void foresee(Directive directive) {
        if (directive instanceof Directive.RollOn on) {
            List<String> _ = rolls.add(on);
        }
    }

    /// @param directive neither [Directive.Include] nor [Directive.Repeat], which are for what is around it
    public List<Instruction> compile(Directive directive) {
        number++;
        return switch (directive) {
            case Directive.PlayAll(Showing showing) ->
                    List.of(repeat(new Amount.Pass(cursors.of(showing)), showing));
            case Directive.PlayCount(Expression count, Showing showing) ->
                    List.of(repeat(counted(count, showing), showing));
            case Directive.PlayFor(Duration length, Fit fit, Showing showing) ->
                    List.of(window("duration", new Target.For(length), fit, showing));
            case Directive.PadToNext(int minutes, Fit fit, Showing showing) ->
                    List.of(window("pad_to_next", new Target.Mark(minutes), fit, showing));
            case Directive.PadUntil(
                            LocalTime time,
                            Expression tomorrow,
                            Fit fit,
                            Showing showing) ->
                    List.of(window("pad_until", new Target.Today(time, tomorrow), fit, showing));
            case Directive.WaitUntil wait -> wait(wait);
            case Directive.Rewind(Duration by) -> List.of(new Instruction.Rewind(new Back.By(by)));
            case Directive.SkipItems(Expression count, String content) ->
                    List.of(new Instruction.Skip(cursors.of(content), count));
            case Directive.SkipToItem(String content, int season, int episode) ->
                    List.of(new Instruction.Seek(cursors.of(content), season, episode));
            case Directive.ShuffleSequence(String sequence) ->
                    List.of(new Instruction.Shuffle(sequence));
            case Directive.OpenGuideGroup(boolean advance, String title) ->
                    change(advance ? new Toggle.Lock(title) : new Toggle.Join(title));
            case Directive.CloseGuideGroup() -> change(new Toggle.Unlock());
            case Directive.RollOn on -> change(rolls.on(on));
            case Directive.RollOff(Directive.RollPlace place) -> change(rolls.off(place));
            case Directive.WatermarkOn(String name) -> change(new Toggle.WatermarkOn(name));
            case Directive.WatermarkOff(String name) -> change(new Toggle.WatermarkOff(name));
            case Directive.GraphicsOn(String element, Map<String, String> variables) ->
                    change(new Toggle.GraphicsOn(element + query(variables)));
            case Directive.GraphicsOff(String element) -> change(new Toggle.GraphicsOff(element));
            case Directive.Include _, Directive.Repeat _ ->
                    throw new IllegalArgumentException(
                            "directive must not stand alone: " + directive);
        };
    }

    /// Items of a content up to a target.
    public Instruction window(String name, Target until, Fit fit, Showing showing) {
        Rest.Then then = fit.tail() == Fit.Tail.OFFLINE ? Rest.Then.WAIT : Rest.Then.GO_ON;
        Style style =
                new Style(
                        presentation(showing),
                        List.of(),
                        List.of(),
                        fit.discards(),
                        fit.trim(),
                        showing.kind(),
                        true);
        return new Instruction.Window(
                name + " of " + showing.content(),
                until,
                new Bounds(true, lateness(fit, until)),
                List.of(new Instruction.Play(cursors.of(showing), style)),
                new Rest(List.of(), cursors.spots(fit.fallback()), then));
    }

    /// An item that is cut ends when it should.
    private static Optional<Duration> lateness(Fit fit, Target until) {
        return switch (fit.overshoot()) {
            case NONE -> Optional.of(Duration.ZERO);
            case ANY -> Optional.empty();
            case TENTH ->
                    Optional.of(
                            until instanceof Target.For(Duration length) && !fit.trim()
                                    ? length.dividedBy(10)
                                    : Duration.ZERO);
        };
    }

    private Amount counted(Expression count, Showing showing) {
        return new Amount.Computed(count, cursors.of(showing), "directive " + number);
    }

    private Instruction repeat(Amount amount, Showing showing) {
        Style style =
                new Style(
                        presentation(showing),
                        List.of(),
                        List.of(),
                        0,
                        false,
                        showing.kind(),
                        false);
        return new Instruction.Repeat(
                amount, List.of(new Instruction.Play(cursors.of(showing), style)));
    }

    private static List<Instruction> wait(Directive.WaitUntil wait) {
        Target.Today until = new Target.Today(wait.time(), wait.tomorrow());
        Instruction fill = new Instruction.Fill(until, Rest.EMPTY);
        return wait.rewindOnReset()
                ? List.of(new Instruction.Rewind(new Back.To(until)), fill)
                : List.of(fill);
    }

    private static List<Instruction> change(Toggle toggle) {
        return List.of(new Instruction.Switch(toggle));
    }

    private static String query(Map<String, String> variables) {
        return variables.isEmpty()
                ? ""
                : variables.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Presentation presentation(Showing showing) {
        if (showing.watermarked() && showing.customTitle().isEmpty()) {
            return Presentation.PLAIN;
        }
        Dress dress =
                new Dress(showing.watermarked(), List.of(), List.of(), Dress.PLAIN.languages());
        return new Presentation(showing.customTitle(), new Presentation.Listing.AsAired(), dress);
    }
}
