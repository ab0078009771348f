package tv.exstream.library.plex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.Pages;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.server.ServerQuestions;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;

/// The lists of a server, page by page. Immutable.
record ServerLists(PatientQuestions questions, Access access) implements ServerQuestions<Section> {
    private static final int SHORT_PAGE = 1_000;
    private static final int LONGEST_ANSWER = 16 << 20;
    private static final int NOT_FOUND = 404;

    /// As Plex numbers its kinds of items.
    private static final int SHOW = 2;

    private static final List<String> ITEMS = List.of("MediaContainer", "Metadata");

    /// What is not needed to tell whether an item has changed.
    private static final String LEFT_OUT =
            "&excludeElements=Genre,Country,Director,Writer,Role,Producer,Collection,Label,Image,UltraBlurColors&excludeFields=summary,tagline";

    private static final String SHORT =
            LEFT_OUT
                    // What was added while it was listed is on the last page, and moves no other.
                    + "&sort=addedAt:asc";

    private static final String FULL =
            "?includeGuids=1&includeMarkers=1&includeChapters=1&checkFiles=0";

    @Override
    public List<Section> libraries() throws IOException, InterruptedException {
        return fetch("/library/sections").rows("Directory").stream()
                .map(Section::of)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public long total(Section section) throws IOException, InterruptedException {
        String path = "/library/sections/%s/all?type=%d".formatted(section.id(), section.type());
        return fetch(paged(path, 0, 0)).number("totalSize").orElse(0);
    }

    @Override
    public boolean playable(Section section, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        String path = "/library/sections/%s/all?type=%d".formatted(section.id(), section.type());
        return pages(path + SHORT, SHORT_PAGE, receiver);
    }

    /// The shows of a section in short.
    void shows(Section section, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        String path = "/library/sections/%s/all?type=%d".formatted(section.id(), SHOW);
        boolean _ = pages(path + SHORT, SHORT_PAGE, receiver);
    }

    /// The collections of a section, also those that Plex fills by rules.
    List<JsonRow> collections(Section section) throws IOException, InterruptedException {
        List<JsonRow> rows = new ArrayList<>();
        String path = "/library/sections/%s/collections?x=0".formatted(section.id());
        boolean _ = pages(path, SHORT_PAGE, rows::add);
        return rows;
    }

    @Override
    public List<String> inCollection(String key) throws IOException, InterruptedException {
        return keys("/library/collections/%s/children?x=0".formatted(key));
    }

    List<JsonRow> playlists() throws IOException, InterruptedException {
        List<JsonRow> rows = new ArrayList<>();
        boolean _ = pages("/playlists?x=0", SHORT_PAGE, rows::add);
        return rows;
    }

    @Override
    public List<String> onPlaylist(String key) throws IOException, InterruptedException {
        return keys("/playlists/%s/items?x=0".formatted(key));
    }

    @Override
    public void details(List<String> keys, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        read(keys, FULL, receiver);
    }

    /// Those that are still there in full; items of any kind.
    @Override
    public void showDetails(List<String> keys, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        readThere(keys, FULL, receiver);
    }

    @Override
    public void brief(List<String> keys, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        readThere(keys, "?checkFiles=0" + LEFT_OUT, receiver);
    }

    private void read(List<String> keys, String query, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        String path = "/library/metadata/" + String.join(",", keys) + query;
        JsonRows.Page _ =
                questions.read(access.ask(path), answer -> JsonRows.read(answer, ITEMS, receiver));
    }

    /// Plex refuses a question after items of which it has none.
    private void readThere(List<String> keys, String query, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        try {
            read(keys, query, receiver);
        } catch (OutboundException e) {
            if (!(e.failure() instanceof Failure.Refused(int status, _) && status == NOT_FOUND)) {
                throw e;
            }
            if (keys.size() > 1) {
                for (String key : keys) {
                    readThere(List.of(key), query, receiver);
                }
            }
        }
    }

    @Override
    public List<String> under(String key) throws IOException, InterruptedException {
        return keys("/library/metadata/%s/allLeaves?x=0".formatted(key));
    }

    private List<String> keys(String path) throws IOException, InterruptedException {
        List<String> keys = new ArrayList<>();
        boolean _ = pages(path, SHORT_PAGE, row -> keys.add(row.text("ratingKey")));
        return keys.stream().filter(ServerLists::isKey).toList();
    }

    static boolean isKey(String text) {
        return text.matches("\\d{1,18}");
    }

    /// What is in the outermost object.
    JsonRow fetch(String path) throws IOException, InterruptedException {
        byte[] answer = questions.fetch(access.ask(path), LONGEST_ANSWER);
        return JsonRows.row(answer).row("MediaContainer");
    }

    private boolean pages(String path, int size, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        return Pages.read(start -> page(paged(path, start, size), receiver));
    }

    /// Plex takes them as headers and as parameters; a cache on the way knows answers by their addresses.
    private static String paged(String path, long start, int size) {
        return "%s&X-Plex-Container-Start=%d&X-Plex-Container-Size=%d".formatted(path, start, size);
    }

    private Pages.Answer page(String path, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        JsonRows.Page page =
                questions.read(access.ask(path), answer -> JsonRows.read(answer, ITEMS, receiver));
        OptionalLong total = page.rest().number("totalSize");
        return new Pages.Answer(page.count(), total);
    }
}
