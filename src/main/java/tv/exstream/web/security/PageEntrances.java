package tv.exstream.web.security;

import java.util.List;
import tv.exstream.account.Area;

/// The ways to pages, and to what they are made of. Every page has a row; what it is made of says nothing about anybody and is open.
final class PageEntrances {
    static final List<EntranceRow> ROWS =
            EntranceRow.parse(
                    Area.PAGES,
                    """
                    /                    GET viewer
                    /why                 GET viewer
                    /health              GET operator
                    /jobs                GET operator
                    /ui/texts.js         GET everybody
                    /sign-in             GET everybody
                    /claim               GET everybody
                    /error               GET everybody  POST everybody  PUT everybody  PATCH everybody  DELETE everybody
                    /ui/**               GET everybody
                    /vendor/**           GET everybody
                    /webjars/**          GET everybody
                    """);

    private PageEntrances() {}
}
