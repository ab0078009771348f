package tv.exstream.channelfile;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import tv.exstream.channel.OneStep;
import tv.exstream.channelfile.FileReader.Contents;
import tv.exstream.job.Aftermath;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.RuleEdits;
import tv.exstream.json.Exchange;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
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
    /// @param others do not change the same meanwhile
    public record Doing(
            OneStep step,
            RuleEdits.Beginning rules,
            ChannelEdits edits,
            Consumer<Object> news,
            Holding others) {}

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
    public Imported preview(String yaml, Terms terms) throws InterruptedException {
        return run(yaml, terms, true);
    }

    /// Does what a file says, or nothing when anything is wrong with it.
    ///
    /// @throws ProblemException CHANGE_UNDERWAY when somebody changes some of it for too long, or renames it at that moment
    public Imported apply(String yaml, Terms terms) throws InterruptedException {
        return run(yaml, terms, false);
    }

    private Imported run(String yaml, Terms terms, boolean isTrial) throws InterruptedException {
        Sheet sheet;
        try {
            sheet = Sheet.read(yaml);
        } catch (UnreadableException e) {
            Position at = e.position();
            return new Imported(
                    false,
                    List.of(),
                    List.of(new Flaw(at.line(), at.column(), "", e.complaint(), false)));
        }
        Flaws flaws = new Flaws(sheet);
        Contents contents = new FileReader(sheet, flaws).read();
        if (flaws.areErrors()) {
            return new Imported(false, List.of(), flaws.list());
        }
        MediaNames media = stored.drawn().media(clock);
        new Learning(media).of(contents);
        Touched touched = isTrial ? Touched.NOTHING : touched(contents);
        try (Holding.Held _ = doing.others().take(touched)) {
            if (!isTrial) {
                requireSame(touched, touched(contents));
            }
            Course course = new Course(stored, doing.rules().begin(), flaws, terms);
            return carriedOut(() -> carryOut(contents, course, media), course, isTrial);
        }
    }

    private Touched touched(Contents contents) {
        return Touched.by(contents, Course.Names.of(stored));
    }

    /// Somebody else may have given a name to something else while this waited.
    private static void requireSame(Touched held, Touched now) {
        if (!held.equals(now)) {
            throw new ProblemException(
                    Problem.CHANGE_UNDERWAY,
                    Remark.of(Demand.RENAMED_MEANWHILE, held.toString(), now.toString()));
        }
    }

    private Imported carriedOut(Runnable work, Course course, boolean isTrial) {
        boolean done;
        try {
            done =
                    doing.step()
                            .of(
                                    () -> {
                                        work.run();
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

    private void carryOut(Contents contents, Course course, MediaNames media) {
        Exchange exchange = new Exchange(new Known(course, media));
        new MarkImport(course).run(contents.looks());
        ChannelImport channels =
                new ChannelImport(course, exchange, new ChannelMaking(course, zone, clock));
        channels.make(contents.channels());
        new CollectionImport(course, exchange).run(contents.collections());
        new PartImport(course, exchange).run(contents.parts());
        channels.complete();
    }

    /// Everybody hears of everything, whatever one of them makes of it.
    private void tell(Course course) {
        Aftermath.follow(
                "what channels prefer",
                () -> stored.looks().streams().takeOver(course.told().preferring()));
        course.told().news().forEach(this::tell);
        course.edits().news().forEach(this::tell);
        course.told().replanned().forEach(doing.edits()::replan);
    }

    private void tell(Object news) {
        Aftermath.follow("the news of it", () -> doing.news().accept(news));
    }
}
