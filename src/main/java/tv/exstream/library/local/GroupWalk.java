package tv.exstream.library.local;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.PathText;
import tv.exstream.library.local.FolderRules.Level;
import tv.exstream.remark.KeptWord;

/// The walk through one first-level folder of a library. Owned by one thread.
///
/// A file or folder is taken once, on its real path if that is here, and never from above itself: so loops of links end.
final class GroupWalk {
    /// Deeper than any tree that people make; a file system that loops by other means than links ends here.
    private static final int DEEPEST = 40;

    private final Walk walk;
    private final FolderWalk.Shared shared;
    private final Set<Object> above;
    private final Set<Object> taken = new HashSet<>();
    private final Deque<LinkedFile> linkedFiles = new ArrayDeque<>();
    private final Deque<LinkedFolder> linkedFolders = new ArrayDeque<>();

    private record LinkedFile(Entry link, FoundFile file) {}

    private record LinkedFolder(Entry link, Visit visit) {}

    /// @param above the keys of the library's folder and of those it lies in
    GroupWalk(Walk walk, FolderWalk.Shared shared, Set<Object> above) {
        this.walk = walk;
        this.shared = shared;
        this.above = above;
    }

    /// Takes all that is in a folder, then what links in it lead to.
    void walk(Visit first) throws InterruptedException {
        taken.add(first.key());
        walkReal(first);
        walkLinks();
    }

    /// Takes the files of a folder, but not those behind links. Answers the folders to go on with.
    List<Visit> enter(FolderListing listing, Visit visit, Level level) throws InterruptedException {
        Optional<List<IgnoreFile>> ignoredHere = shared.ignored(listing);
        if (ignoredHere.isEmpty()) {
            walk.skip(listing.folder(), KeptWord.MARKED.said());
            return List.of();
        }
        List<IgnoreFile> ignored = new ArrayList<>(visit.ignored());
        ignored.addAll(ignoredHere.get());
        FolderRules rules = new FolderRules(listing, level, shared.pictures(listing, visit));
        FolderFiles here = new FolderFiles(listing, rules, visit);
        List<Visit> below = new ArrayList<>();
        for (Entry entry : listing.entries()) {
            if (isLeftOut(entry, rules, ignored)) {
                continue;
            }
            if (entry.isFolder()) {
                folder(entry, rules, visit.into(entry, here, ignored)).ifPresent(below::add);
            } else if (entry.isFile()) {
                file(entry, rules, here);
            }
        }
        return below;
    }

    /// What links lead to, once everything real is known.
    void walkLinks() throws InterruptedException {
        while (!linkedFolders.isEmpty()) {
            LinkedFolder next = linkedFolders.pop();
            if (taken.add(next.link.key())) {
                walkReal(next.visit);
            } else {
                walk.skip(next.link.path(), KeptWord.LINK_TO_TAKEN.said());
            }
        }
        linkedFiles.forEach(linked -> add(linked.link, linked.file));
        linkedFiles.clear();
    }

    private void walkReal(Visit first) throws InterruptedException {
        Deque<Visit> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            try {
                FolderListing listing = shared.read(visit.folder());
                if (visit.depth() == 1 && listing.isEmpty()) {
                    walk.markEmpty(visit.folder());
                }
                enter(listing, visit, Level.BELOW).reversed().forEach(open::push);
            } catch (IOException e) {
                walk.fail(visit.folder(), String.valueOf(e.getMessage()));
            }
        }
    }

    private boolean isLeftOut(Entry entry, FolderRules rules, List<IgnoreFile> ignored) {
        boolean media = entry.isFolder() || rules.isMedia(entry);
        if (entry.defect().isPresent()) {
            walk.skip(entry.path(), entry.defect().get());
            return true;
        }
        if (media && !PathText.isExpressible(entry.path())) {
            walk.skip(entry.path(), PathText.howToExpress());
            return true;
        }
        if (media && ignored.stream().anyMatch(file -> file.excludes(entry.path()))) {
            walk.skip(entry.path(), KeptWord.IGNORED.said());
            return true;
        }
        return false;
    }

    private Optional<Visit> folder(Entry entry, FolderRules rules, Visit visit) {
        Optional<String> against = rules.reasonAgainstFolder(entry.name());
        if (against.isEmpty() && visit.depth() > DEEPEST) {
            against = Optional.of(KeptWord.TOO_DEEP.said(DEEPEST));
        }
        if (against.isEmpty() && entry.isLinked() && above.contains(entry.key())) {
            against = Optional.of(KeptWord.LINK_UPWARD.said());
        }
        boolean later = against.isEmpty() && entry.isLinked() && visit.depth() > 1;
        if (later) {
            linkedFolders.add(new LinkedFolder(entry, visit));
            return Optional.empty();
        }
        if (against.isEmpty() && visit.depth() > 1 && !taken.add(entry.key())) {
            against = Optional.of(KeptWord.SAME_FOLDER.said());
        }
        against.ifPresent(reason -> walk.skip(entry.path(), reason));
        return against.isPresent() ? Optional.empty() : Optional.of(visit);
    }

    private void file(Entry entry, FolderRules rules, FolderFiles here) {
        Optional<String> against = here.reasonAgainst(entry);
        if (against.isPresent()) {
            walk.skip(entry.path(), against.get());
        } else if (!rules.isMedia(entry)) {
            return;
        } else if (entry.isLinked()) {
            linkedFiles.add(new LinkedFile(entry, here.found(entry, walk.root())));
        } else {
            add(entry, here.found(entry, walk.root()));
        }
    }

    private void add(Entry entry, FoundFile file) {
        if (taken.add(entry.key())) {
            shared.add(walk, file);
        } else {
            walk.skip(entry.path(), KeptWord.SAME_FILE.said());
        }
    }
}
