package tv.exstream.library.jellyfin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.Pages;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.server.Library;
import tv.exstream.library.server.ServerQuestions;

/// The lists of a server, page by page. Immutable.
record ServerLists(PatientQuestions questions, Access access)
        implements ServerQuestions<ServerLists.View> {
    /// A row of a short list has some 400 bytes.
    private static final int SHORT_PAGE = 1_000;

    private static final int LONGEST_ANSWER = 16 << 20;

    /// Kinds of libraries that hold nothing that is sent as a programme.
    private static final Set<String> OTHERS =
            Set.of("boxsets", "playlists", "books", "photos", "livetv", "games");

    /// A library, which these servers show as a view.
    ///
    /// @param kind in words of the server; may be empty
    record View(String id, String name, String kind) implements Library {}

    @Override
    public List<View> libraries() throws IOException, InterruptedException {
        List<View> libraries = new ArrayList<>();
        JsonRow answer = fetch(access.dialect().views(access.user()));
        for (JsonRow view : answer.rows("Items")) {
            String kind = view.text("CollectionType");
            String id = view.text("Id");
            if (Ids.isOne(id) && !OTHERS.contains(kind)) {
                libraries.add(new View(id, view.text("Name"), kind));
            }
        }
        return libraries;
    }

    @Override
    public long total(View library) throws IOException, InterruptedException {
        return fetch(items("ParentId=%s".formatted(library.id()) + Fields.PLAYABLE + "&Limit=0"))
                .number("TotalRecordCount")
                .orElse(0);
    }

    @Override
    public boolean playable(View library, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        String query = "ParentId=%s".formatted(library.id()) + Fields.PLAYABLE + Fields.SHORT;
        return pages(items(query), SHORT_PAGE, receiver);
    }

    /// Everything of a kind that stands above items, such as shows, in short.
    void all(String type, JsonRows.Receiver receiver) throws IOException, InterruptedException {
        String query = "Recursive=true&IncludeItemTypes=%s&SortBy=DateCreated".formatted(type);
        boolean _ = pages(items(query + Fields.VERSION), SHORT_PAGE, receiver);
    }

    @Override
    public void showDetails(List<String> ids, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        read("Ids=" + String.join(",", ids) + Fields.SHOW, receiver);
    }

    @Override
    public void brief(List<String> ids, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        read("Ids=" + String.join(",", ids) + Fields.VERSION, receiver);
    }

    @Override
    public List<String> inCollection(String id) throws IOException, InterruptedException {
        return ids(items("ParentId=%s".formatted(id) + Fields.NONE));
    }

    @Override
    public List<String> onPlaylist(String id) throws IOException, InterruptedException {
        return ids(access.dialect().playlist(id, access.user()) + Fields.NONE.substring(1));
    }

    @Override
    public void details(List<String> ids, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        read("Ids=" + String.join(",", ids) + Fields.FULL, receiver);
    }

    private void read(String query, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        JsonRows.Page _ =
                questions.read(
                        access.ask(items(query)),
                        answer -> JsonRows.read(answer, List.of("Items"), receiver));
    }

    /// Those of these that are in a library.
    void details(List<String> ids, View library, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        String place = "&Recursive=true&ParentId=" + library.id();
        details(List.of(String.join(",", ids) + place), receiver);
    }

    @Override
    public List<String> under(String holder) throws IOException, InterruptedException {
        return ids(items("ParentId=%s".formatted(holder) + Fields.PLAYABLE + Fields.NONE));
    }

    private List<String> ids(String path) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        boolean _ = pages(path, SHORT_PAGE, row -> ids.add(row.text("Id")));
        return ids.stream().filter(Ids::isOne).toList();
    }

    /// The parts of an item behind its first one, in full.
    List<JsonRow> parts(String id) throws IOException, InterruptedException {
        return fetch("/Videos/%s/AdditionalParts?userId=%s".formatted(id, access.user()))
                .rows("Items");
    }

    /// The stretches of an item that Jellyfin keeps apart.
    List<JsonRow> segments(String id) throws IOException, InterruptedException {
        return fetch("/MediaSegments/" + id).rows("Items");
    }

    JsonRow fetch(String path) throws IOException, InterruptedException {
        return JsonRows.row(questions.fetch(access.ask(path), LONGEST_ANSWER));
    }

    private String items(String query) {
        return access.dialect().items(access.user()) + query;
    }

    private boolean pages(String path, int size, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        return Pages.read(
                start -> page("%s&StartIndex=%d&Limit=%d".formatted(path, start, size), receiver));
    }

    private Pages.Answer page(String path, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        JsonRows.Page page =
                questions.read(
                        access.ask(path),
                        answer -> JsonRows.read(answer, List.of("Items"), receiver));
        OptionalLong total = page.rest().number("TotalRecordCount");
        return new Pages.Answer(page.count(), total);
    }
}
