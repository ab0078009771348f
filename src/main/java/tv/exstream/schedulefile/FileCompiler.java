package tv.exstream.schedulefile;

import java.util.function.Function;
import tv.exstream.collection.Selection;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.FileSchedule;

/// Makes rules of files, with every content looked up. Thread-safe when the lookup is.
public final class FileCompiler {
    /// Stands in for a content that cannot be found, so that the others are looked up too.
    private static final Source NOTHING =
            Source.of(new Selection.Query(""), PlaybackOrder.CHRONOLOGICAL);

    private final Function<Content, Source> sources;

    /// @param sources refuses with a ProblemException
    public FileCompiler(Function<Content, Source> sources) {
        this.sources = new CheckedSources(sources);
    }

    public Compilation compile(Reading reading, long seed) {
        return switch (reading) {
            case Reading.Refused refused -> refused;
            case Reading.Accepted accepted -> compile(accepted, seed);
        };
    }

    private Compilation compile(Reading.Accepted accepted, long seed) {
        Flaws flaws = new Flaws();
        Place start = Place.start(accepted.files().getFirst());
        Function<Content, Source> lookup =
                content ->
                        source(
                                content,
                                accepted.contents().getOrDefault(content.key(), start),
                                flaws);
        try {
            FileSchedule schedule = FileSchedule.of(accepted.schedule(), lookup, seed);
            if (flaws.count() == 0) {
                return new Compilation.Compiled(schedule, accepted.files());
            }
        } catch (ProblemException e) {
            flaws.add(start, Complaint.of(Demand.IS_REFUSED, e.remark()));
        } catch (IllegalArgumentException e) {
            flaws.add(start, Complaint.of(Demand.IS_REFUSED, UnacceptableException.told(e)));
        }
        return new Reading.Refused(flaws.list(), flaws.count(), accepted.files());
    }

    private Source source(Content content, Place place, Flaws flaws) {
        try {
            return sources.apply(content);
        } catch (ProblemException e) {
            flaws.add(place, Complaint.of(Demand.IS_REFUSED, e.remark()));
            return NOTHING;
        }
    }
}
