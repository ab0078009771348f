package tv.exstream.channelfile;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import tv.exstream.channel.OneStep;
import tv.exstream.channelfile.FileReader.Contents;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.RuleEdits;
import tv.exstream.json.Exchange;
import tv.exstream.yaml.Position;
import tv.exstream.yaml.UnreadableException;

/// Carries out files of channels, all of one or nothing. Thread-safe.
///
/// A trial does everything and then undoes it, so it cannot say anything else than what the real thing does.
public final class ChannelFiles {
    private final Stored stored;
    private final Doing doing;
    private final ZoneId zone;
    private final InstantSource clock;

    /// What carries files out.
    ///
    /// @param news is told of what was done, once it is done
    public record Doing(
            OneStep step, RuleEdits.Beginning rules, ChannelEdits edits, Consumer<Object> news) {}

    /// @param zone of new channels of which a file says none
    public ChannelFiles(Stored stored, Doing doing, ZoneId zone, InstantSource clock) {
        this.stored = stored;
        this.doing = doing;
        this.zone = zone;
        this.clock = clock;
    }

    /// Ends a step without a trace.
    private static final class Undone extends RuntimeException {
        Undone() {
            super("undone", null, false, false);
        }
    }

    /// What a file would do.
    public Imported preview(String yaml, Terms terms) {
        return run(yaml, terms, true);
    }

    /// Does what a file says, or nothing when anything is wrong with it.
    public Imported apply(String yaml, Terms terms) {
        return run(yaml, terms, false);
    }

    private Imported run(String yaml, Terms terms, boolean isTrial) {
        Sheet sheet;
        try {
            sheet = Sheet.read(yaml);
        } catch (UnreadableException e) {
            Position at = e.position();
            return new Imported(
                    false,
                    List.of(),
                    List.of(new Flaw(at.line(), at.column(), "", e.wanted(), false)));
        }
        Flaws flaws = new Flaws(sheet);
        Contents contents = new FileReader(sheet, flaws).read();
        if (flaws.areErrors()) {
            return new Imported(false, List.of(), flaws.list());
        }
        Course course = new Course(stored, doing.rules().begin(), flaws, terms, new Course.Told());
        return carriedOut(contents, course, isTrial);
    }

    private Imported carriedOut(Contents contents, Course course, boolean isTrial) {
        boolean done;
        try {
            done =
                    doing.step()
                            .of(
                                    () -> {
                                        carryOut(contents, course);
                                        if (isTrial || course.isHeldUp()) {
                                            throw new Undone();
                                        }
                                        return true;
                                    });
        } catch (Undone e) {
            done = false;
        }
        if (done) {
            tell(course);
        }
        return new Imported(done, course.told().entries(), course.flaws().list());
    }

    private void carryOut(Contents contents, Course course) {
        Exchange exchange = new Exchange(new Known(course, stored.drawn().media(clock)));
        ChannelImport channels =
                new ChannelImport(course, exchange, new ChannelMaking(course, zone, clock));
        channels.make(contents.channels());
        new CollectionImport(course, exchange).run(contents.collections());
        new PartImport(course, exchange).run(contents.parts());
        channels.complete();
    }

    private void tell(Course course) {
        course.told().preferring().forEach(stored.looks().streams()::takeOver);
        course.told().news().forEach(doing.news());
        course.edits().news().forEach(doing.news());
        course.told().replanned().forEach(doing.edits()::replan);
    }
}
