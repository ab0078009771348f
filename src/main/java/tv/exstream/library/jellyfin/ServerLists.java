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

/// The lists of a server, page by page. Immutable.
record ServerLists(PatientQuestions questions, Access access) {
    /// A row of a short list has some 400 bytes, of a full one some 20 KB: both are some hundred KB to some MB for one answer.
    private static final int SHORT_PAGE = 1_000;

    static final int FULL_PAGE = 100;
    private static final int LONGEST_ANSWER = 16 << 20;

    /// Kinds of libraries that hold nothing that is sent as a programme.
    private static final Set<String> OTHERS =
            Set.of("boxsets", "playlists", "books", "photos", "livetv", "games");

    /// A library of the server.
    ///
    /// @param kind in words of the server; may be empty
    record Library(String id, String name, String kind) {}

    /// Those that hold media, by their order at the server.
    List<Library> libraries() throws IOException, InterruptedException {
        List<Library> libraries = new ArrayList<>();
        JsonRow answer = fetch(access.dialect().views(access.user()));
        for (JsonRow view : answer.rows("Items")) {
            String kind = view.text("CollectionType");
            String id = view.text("Id");
            if (Ids.isOne(id) && !OTHERS.contains(kind)) {
                libraries.add(new Library(id, view.text("Name"), kind));
            }
        }
        return libraries;
    }

    /// How many items a library has.
    long total(Library library) throws IOException, InterruptedException {
        return fetch(items("ParentId=%s".formatted(library.id()) + Fields.PLAYABLE + "&Limit=0"))
                .number("TotalRecordCount")
                .orElse(0);
    }

    /// The items of a library in short. Answers whether the list stayed as it was.
    boolean playable(Library library, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        String query = "ParentId=%s".formatted(library.id()) + Fields.PLAYABLE + Fields.SHORT;
        return pages(items(query), SHORT_PAGE, receiver);
    }

    /// Everything of a kind that stands above items, such as shows.
    void all(String type, String fields, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        String query = "Recursive=true&IncludeItemTypes=%s&SortBy=DateCreated".formatted(type);
        boolean _ = pages(items(query + fields), FULL_PAGE, receiver);
    }

    /// What these shows say of their episodes.
    void shows(List<String> ids, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        read("Ids=" + String.join(",", ids) + Fields.SHOW, receiver);
    }

    /// What is in a collection.
    void inCollection(String id, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        boolean _ = pages(items("ParentId=%s".formatted(id) + Fields.NONE), SHORT_PAGE, receiver);
    }

    /// What is on a playlist.
    void onPlaylist(String id, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        String path = access.dialect().playlist(id, access.user()) + Fields.NONE.substring(1);
        boolean _ = pages(path, SHORT_PAGE, receiver);
    }

    /// These items in full. What the server does not have any more is missing.
    void details(List<String> ids, JsonRows.Receiver receiver)
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
    void details(List<String> ids, Library library, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        String place = "&Recursive=true&ParentId=" + library.id();
        details(List.of(String.join(",", ids) + place), receiver);
    }

    /// Everything that can be played under what holds others, in full.
    void under(String holder, JsonRows.Receiver receiver) throws IOException, InterruptedException {
        String query = "ParentId=%s".formatted(holder) + Fields.PLAYABLE + Fields.FULL;
        boolean _ = pages(items(query), FULL_PAGE, receiver);
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
