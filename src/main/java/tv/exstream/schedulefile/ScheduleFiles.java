package tv.exstream.schedulefile;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.SequentialSchedule;

/// Reads the schedule files of a folder, in the words of ErsatzTV's sequential schedules and in EXStreamTV's own, and writes such. Immutable.
public final class ScheduleFiles {
    /// Stands for a file that is read back.
    private static final String WRITTEN = "(written)";

    private final ScheduleFolder folder;

    /// @param folder that every file and import must be in
    public ScheduleFiles(Path folder) {
        this.folder = new ScheduleFolder(folder);
    }

    /// @param name of a file in the folder
    public Reading read(String name) {
        Flaws flaws = new Flaws();
        Place start = Place.start(name);
        Optional<Reading> reading =
                folder.find(new Placed<>(name, start), folder.root(), flaws)
                        .flatMap(
                                file ->
                                        folder.read(file, start, flaws)
                                                .map(text -> reading(file, text, flaws)));
        return reading.orElseGet(() -> refused(flaws, looked(name)));
    }

    /// By what it is noticed that files have changed; those that are not there are left out.
    ///
    /// @param names as a [Reading] gives them
    public Map<String, Stamp> stamps(Collection<String> names) {
        Map<String, Stamp> stamps = new TreeMap<>();
        names.forEach(name -> folder.stamp(name).ifPresent(stamp -> stamps.put(name, stamp)));
        return stamps;
    }

    private SequencedSet<String> looked(String name) {
        SequencedSet<String> looked = new LinkedHashSet<>();
        folder.inside(name, folder.root()).map(folder::name).ifPresent(looked::add);
        return looked;
    }

    /// What would come of reading a file with this text; files that it imports are read.
    ///
    /// @param name of the file in the folder, which need not exist
    public Reading check(String name, String text) {
        return reading(folder.root().resolve(name).normalize(), text, new Flaws());
    }

    /// A file that reads as this schedule. Empty when there is none: rules that were put together elsewhere may say what files have
    /// no words for, such as an order at random.
    public Optional<String> text(SequentialSchedule schedule) {
        String yaml = ScheduleWriter.yaml(schedule);
        boolean isSame =
                check(WRITTEN, yaml) instanceof Reading.Accepted accepted
                        && accepted.schedule().equals(schedule);
        return isSame ? Optional.of(yaml) : Optional.empty();
    }

    private Reading reading(Path file, String text, Flaws flaws) {
        Optional<Draft> draft = DraftReader.read(folder.name(file), text, flaws);
        if (draft.isEmpty()) {
            return refused(flaws, looked(folder.name(file)));
        }
        Imports defined = new Imports(folder, flaws);
        defined.add(draft.get(), file);
        if (draft.get().playoutEntries() == 0) {
            flaws.add(draft.get().playoutPlace(), Complaint.of(Demand.NO_ENTRY));
        }
        new References(defined, flaws).check(draft.get());
        return flaws.count() > 0
                ? refused(flaws, defined.looked())
                : new Reading.Accepted(
                        schedule(draft.get(), defined), defined.files(), defined.contentPlaces());
    }

    private static SequentialSchedule schedule(Draft draft, Imports defined) {
        Map<String, List<Directive>> sequences = new LinkedHashMap<>();
        defined.sequences()
                .forEach(
                        (key, items) ->
                                sequences.put(key, ReadDirective.directives(items.value())));
        return new SequentialSchedule(
                draft.name(),
                draft.description(),
                defined.contents(),
                sequences,
                ReadDirective.directives(draft.reset()),
                ReadDirective.directives(draft.playout()));
    }

    private static Reading refused(Flaws flaws, SequencedSet<String> looked) {
        return new Reading.Refused(flaws.list(), flaws.count(), looked);
    }
}
