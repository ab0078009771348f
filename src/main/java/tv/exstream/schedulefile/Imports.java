package tv.exstream.schedulefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.schedule.sequential.Content;

/// Puts together what a file and the files it imports define. What a file says itself wins over what it imports, and an earlier import
/// over a later one. Used once and owned by one thread.
final class Imports {
    /// More than anybody keeps apart; arbitrary.
    static final int MOST_FILES = 100;

    private final ScheduleFolder folder;
    private final Flaws flaws;
    private final SequencedSet<String> open = new LinkedHashSet<>();
    private final SequencedSet<String> files = new LinkedHashSet<>();
    private final SequencedSet<String> looked = new LinkedHashSet<>();
    private final Map<String, Content> contents = new LinkedHashMap<>();
    private final Map<String, Place> contentPlaces = new LinkedHashMap<>();
    private final Map<String, Placed<List<ReadDirective>>> sequences = new LinkedHashMap<>();

    Imports(ScheduleFolder folder, Flaws flaws) {
        this.folder = folder;
        this.flaws = flaws;
    }

    /// @param file where the draft was read or will be written
    void add(Draft draft, Path file) {
        String name = folder.name(file);
        files.add(name);
        looked.add(name);
        open.add(name);
        draft.contents().forEach(contents::putIfAbsent);
        draft.contentPlaces().forEach(contentPlaces::putIfAbsent);
        draft.sequences().forEach(sequences::putIfAbsent);
        draft.imports().forEach(wanted -> importFile(wanted, folderOf(file)));
        open.removeLast();
    }

    /// Without those that something is wrong with.
    Map<String, Content> contents() {
        return contents;
    }

    /// Where each content is; also those that something is wrong with.
    Map<String, Place> contentPlaces() {
        return contentPlaces;
    }

    Map<String, Placed<List<ReadDirective>>> sequences() {
        return sequences;
    }

    /// Every file that has been read, the first one first.
    SequencedSet<String> files() {
        return files;
    }

    /// Every file that has been read or is missing.
    SequencedSet<String> looked() {
        return looked;
    }

    private void importFile(Placed<String> wanted, Path from) {
        folder.inside(wanted.value(), from).map(folder::name).ifPresent(looked::add);
        Optional<Path> found = folder.find(wanted, from, flaws);
        if (found.isEmpty()) {
            return;
        }
        Path file = found.get();
        String name = folder.name(file);
        if (open.contains(name)) {
            flaws.add(wanted.place(), Complaint.of(Demand.LEADS_BACK, wayAround(name)));
        } else if (!files.contains(name)) {
            read(wanted, file);
        }
    }

    private void read(Placed<String> wanted, Path file) {
        if (files.size() == MOST_FILES) {
            flaws.add(wanted.place(), Complaint.of(Demand.TOO_MANY_FILES, MOST_FILES));
            return;
        }
        folder.read(file, wanted.place(), flaws)
                .flatMap(text -> DraftReader.read(folder.name(file), text, flaws))
                .ifPresent(draft -> add(draft, file));
    }

    private Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? folder.root() : parent;
    }

    private String wayAround(String name) {
        List<String> way = new ArrayList<>(open);
        way = way.subList(way.indexOf(name), way.size());
        return String.join(" > ", way) + " > " + name;
    }
}
