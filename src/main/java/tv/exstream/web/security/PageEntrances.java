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
                    /now                 GET viewer
                    /player/{number}     GET viewer
                    /multi               GET viewer
                    /why                 GET viewer
                    /settings            GET administrator
                    /health              GET viewer
                    /channels            GET operator
                    /channels/new        GET operator
                    /channels/import     GET operator
                    /channels/{number}   GET operator
                    /channels/{number}/condition GET operator
                    /channels/{number}/streams GET operator
                    /channels/{number}/screens GET operator
                    /channels/{number}/as-run GET operator
                    /channels/{number}/branding GET operator
                    /watermarks          GET operator
                    /watermarks/{name}   GET operator
                    /watermarks/pictures/{digest} GET operator
                    /graphics            GET operator
                    /graphics/{name}     GET operator
                    /cards               GET operator
                    /cards/{name}        GET operator
                    /libraries           GET operator
                    /libraries/new       GET administrator
                    /libraries/folders   GET administrator
                    /libraries/live      GET operator
                    /libraries/matches   GET operator
                    /libraries/live/{id} GET operator
                    /libraries/{id}/source GET administrator
                    /libraries/{name}/report GET operator
                    /libraries/{id}/entries GET operator
                    /libraries/{id}/rules GET operator
                    /libraries/{id}/guides GET operator
                    /browse              GET operator
                    /browse/{by}         GET operator
                    /media/{id}          GET operator
                    /trash               GET operator
                    /collections         GET operator
                    /collections/{id}    GET operator
                    /collections/users   GET operator
                    /fillers             GET operator
                    /fillers/{id}        GET operator
                    /channels/{number}/schedule GET operator
                    /schedules           GET operator
                    /schedules/fillers   GET operator
                    /parts               GET operator
                    /parts/{kind:schedules|blocks|templates|decos|deco-templates|playlists}/{id} GET operator
                    /dashboard           GET operator
                    /logs                GET operator
                    /troubleshoot        GET operator
                    /jobs                GET operator
                    /machine             GET operator
                    /pacing              GET administrator
                    /design              GET viewer
                    /help                GET viewer
                    /help/{name}         GET viewer
                    /account             GET viewer
                    /accounts            GET administrator
                    /accounts/{id}       GET administrator
                    /audit               GET administrator
                    /webhooks            GET administrator
                    /webhooks/{id}       GET administrator
                    /reference           GET viewer
                    /reference/{group}   GET viewer
                    /start               GET administrator
                    /start/tonight       GET administrator
                    /sign-in             GET everybody
                    /sign-in/provider    GET everybody
                    /sign-in/provider/callback GET everybody
                    /claim               GET everybody
                    /error               GET everybody  POST everybody  PUT everybody  PATCH everybody  DELETE everybody
                    /ui/texts.js         GET everybody
                    /ui/schedule-texts.js    GET everybody
                    /ui/~{version}/texts.js  GET everybody
                    /ui/~{version}/schedule-texts.js  GET everybody
                    /ui/~{version}/{name}    GET everybody
                    /ui/**               GET everybody
                    /help/images/**      GET everybody
                    /vendor/**           GET everybody
                    /webjars/**          GET everybody
                    """);

    private PageEntrances() {}
}
