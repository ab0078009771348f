package tv.exstream.web.security;

import java.util.List;
import tv.exstream.account.Area;

/// The ways of the JSON interface. Operators look after channels and what runs; what leads to other machines or decides what this one runs is
/// for administrators, because addresses reach what is not meant for everybody.
final class ApiEntrances {
    static final List<EntranceRow> ROWS =
            EntranceRow.parse(
                    Area.API,
                    """
                    /api/accounts                                      GET administrator   POST administrator
                    /api/accounts/{id}                                 GET administrator   PATCH administrator   DELETE administrator
                    /api/accounts/{id}/password                        PUT viewer:administer
                    /api/accounts/{id}/tokens                          GET administrator   POST administrator
                    /api/accounts/{id}/passkeys                        GET administrator
                    /api/audit                                         GET administrator
                    /api/cards                                         GET operator
                    /api/cards/{name}                                  GET operator   PUT operator   DELETE operator
                    /api/channel-schedules                             GET operator
                    /api/channel-schedules/fillers                     GET operator
                    /api/channel-states                                GET operator
                    /api/channels                                      GET viewer   POST operator
                    /api/channels/bulk                                 POST operator
                    /api/channels/export                               GET operator
                    /api/channels/import                               POST operator
                    /api/channels/import/preview                       POST operator:read
                    /api/channels/{number}                             GET viewer   PATCH operator   DELETE operator
                    /api/channels/{number}/as-run                      GET operator
                    /api/channels/{number}/as-run.csv                  GET operator
                    /api/channels/{number}/copy                        POST operator
                    /api/channels/{number}/edits                       GET operator   POST operator
                    /api/channels/{number}/edits/last                  DELETE operator
                    /api/channels/{number}/edits/{id}                  DELETE operator
                    /api/channels/{number}/formats                     GET operator   PUT operator
                    /api/channels/{number}/graphics                    GET operator   PUT operator
                    /api/channels/{number}/graphics/preview            POST operator:read
                    /api/channels/{number}/history                     GET operator
                    /api/channels/{number}/history/{id}/revert         POST operator
                    /api/channels/{number}/lineup/tools                POST operator
                    /api/channels/{number}/logo                        POST operator   PUT operator   DELETE operator
                    /api/channels/{number}/schedule                    GET operator   PUT operator
                    /api/channels/{number}/schedule/file               GET operator   PUT operator
                    /api/channels/{number}/schedule/file/preview       POST operator:read
                    /api/channels/{number}/schedule/file/rules         POST operator:read
                    /api/channels/{number}/schedule/file/text          GET operator   POST operator:read
                    /api/channels/{number}/schedule/preview            POST operator:read
                    /api/channels/{number}/screens                     GET operator
                    /api/channels/{number}/screens/{reason}            GET operator   PUT operator   PATCH operator   DELETE operator
                    /api/channels/{number}/screens/{reason}/picture    PUT operator
                    /api/channels/{number}/screens/{reason}/preview.png GET operator
                    /api/channels/{number}/screens/{reason}/preview.ts GET operator
                    /api/channels/{number}/script                      POST operator
                    /api/channels/{number}/restart                     POST operator
                    /api/channels/{number}/start                       POST operator
                    /api/channels/{number}/state                       GET operator
                    /api/channels/{number}/stop                        POST operator
                    /api/channels/{number}/streams                     GET operator   PATCH operator
                    /api/channels/{number}/timeline                    GET operator
                    /api/channels/{number}/timeline/build              POST operator
                    /api/channels/{number}/watermark                   GET operator   PUT operator
                    /api/channels/{number}/watermark/preview           POST operator:read
                    /api/claim                                         GET everybody   POST everybody
                    /api/collections                                   GET operator   POST operator
                    /api/collections/{id}                              GET operator   PUT operator   PATCH operator   DELETE operator
                    /api/collections/{id}/first-runs                   GET operator   DELETE operator
                    /api/collections/{id}/items                        GET operator
                    /api/collections/{id}/picks                        GET operator   POST operator
                    /api/collections/{id}/users                        GET operator
                    /api/disk                                          GET operator
                    /api/events                                        GET viewer
                    /api/ffmpeg                                        GET operator
                    /api/ffmpeg/accelerators/test                      POST operator
                    /api/folders                                       GET administrator
                    /api/filler-trials                                 POST operator:read
                    /api/fills                                         GET operator
                    /api/graphics                                      GET operator
                    /api/graphics/{name}                               GET operator   PUT operator   PATCH operator   DELETE operator
                    /api/guide                                         GET viewer
                    /api/guide/programme                               GET viewer
                    /api/guide/search                                  GET viewer
                    /api/guide-channels                                GET operator
                    /api/health                                        GET operator
                    /api/health/live                                   GET everybody
                    /api/health/ready                                  GET everybody
                    /api/identities                                    GET viewer:administer
                    /api/identities/link                               POST viewer:administer
                    /api/identities/{id}                               DELETE viewer:administer
                    /api/jobs                                          GET operator
                    /api/jobs/{name}                                   POST operator   DELETE operator
                    /api/libraries                                     GET operator
                    /api/libraries/{name}/report                       GET operator
                    /api/libraries/{name}/report.csv                   GET operator
                    /api/live-sources                                  GET operator   POST administrator
                    /api/live-sources/{id}                             GET operator   PUT administrator   PATCH administrator   DELETE administrator
                    /api/live-sources/{id}/alternatives                PUT administrator
                    /api/live-sources/{id}/channel                     POST operator
                    /api/live-sources/{id}/guide-match                 GET operator   PUT operator
                    /api/logs                                          GET operator
                    /api/logs/file                                     GET operator
                    /api/logs/levels                                   GET operator
                    /api/logs/levels/{area}                            PUT operator   DELETE operator
                    /api/logs/tail                                     GET operator
                    /api/matches                                       GET operator
                    /api/matches/{id}                                  PUT operator
                    /api/media                                         GET operator
                    /api/media-servers/look                            POST administrator
                    /api/media-servers/plex/pins                       POST administrator
                    /api/media-servers/plex/pins/{pin}                 GET administrator
                    /api/media-servers/plex/pins/{pin}/sources/{source} PUT administrator
                    /api/media-servers/sources/{source}                GET administrator
                    /api/media-servers/sources/{source}/hook           POST administrator
                    /api/media/groups                                  GET operator
                    /api/media/{id}                                    GET operator
                    /api/media/{id}/airings                            GET operator
                    /api/media/{id}/description                        GET operator   PATCH operator
                    /api/media/{id}/preview.jpg                        GET operator
                    /api/media/{id}/streams                            GET operator
                    /api/now                                           GET viewer
                    /api/openapi.json                                  GET everybody
                    /api/pacing                                        GET operator   PUT administrator
                    /api/passkeys                                      GET viewer:administer   POST viewer:administer
                    /api/passkeys/wish                                 POST viewer:administer
                    /api/passkeys/{id}                                 DELETE viewer:administer
                    /api/qr                                            POST viewer:read
                    /api/queries/check                                 POST operator:read
                    /api/queries/completion                            POST operator:read
                    /api/queries/preview                               POST operator:read
                    /api/scan                                          GET operator   POST operator
                    /api/schedule-file.schema.json                     GET everybody
                    /api/schedule-files/check                          POST operator:read
                    /api/schedule-files/schema                         GET operator
                    /api/schedule-shape                                GET operator
                    /api/schedule-templates                            GET operator
                    /api/scripts                                       GET operator
                    /api/scripts/{id}                                  GET operator   DELETE operator
                    /api/scripts/{id}/commit                           POST operator
                    /api/scripts/{id}/next/{content}                   GET operator
                    /api/scripts/{id}/{step}                           POST operator
                    /api/session                                       GET everybody   POST everybody   DELETE everybody
                    /api/session/challenge                             POST everybody
                    /api/session/language                              PUT viewer:administer
                    /api/session/passkey                               POST everybody
                    /api/sessions                                      GET operator
                    /api/sessions/viewers                              GET operator
                    /api/sessions/{id}                                 DELETE operator
                    /api/sessions/{id}/restart                         POST operator
                    /api/sessions/{id}/viewers/{viewer}                DELETE operator
                    /api/settings                                      GET administrator   PATCH administrator
                    /api/settings/check                                POST administrator:read
                    /api/settings/reload                               POST administrator
                    /api/settings/restart                              GET administrator
                    /api/sources                                       GET operator   POST administrator
                    /api/sources/servers                               POST administrator
                    /api/sources/tuners                                POST administrator
                    /api/sources/{id}                                  GET operator   PUT administrator   PATCH administrator   DELETE administrator
                    /api/sources/{id}/read                             POST operator
                    /api/sources/{source}/channels                     POST operator
                    /api/sources/{source}/entries                      GET operator
                    /api/sources/{source}/entries/bulk                 POST operator
                    /api/sources/{source}/entry                        PUT operator
                    /api/sources/{source}/guide-match                  PUT operator   DELETE operator
                    /api/sources/{source}/guide-matches                GET operator
                    /api/sources/{source}/subscription                 GET operator   PUT operator   PATCH operator
                    /api/sources/{source}/subscription/preview         POST operator:read
                    /api/start                                         GET administrator   PATCH administrator
                    /api/start/channels                                GET administrator   POST administrator
                    /api/start/channels/{key}/tonight                  GET administrator
                    /api/stock                                         GET operator
                    /api/support                                       GET administrator
                    /api/system                                        GET operator
                    /api/system/history                                GET operator
                    /api/tokens                                        GET viewer:administer   POST viewer:administer
                    /api/tokens/{id}                                   DELETE viewer:administer
                    /api/trash                                         GET operator   DELETE operator
                    /api/trash/bulk                                    POST operator
                    /api/trash/{id}                                    DELETE operator
                    /api/trials                                        GET operator   POST operator
                    /api/trials/{id}                                   GET operator   DELETE operator
                    /api/trials/{id}/video                             GET operator
                    /api/tuner/test                                    POST administrator
                    /api/watermark-pictures                            POST operator
                    /api/watermarks                                    GET operator
                    /api/watermarks/{name}                             GET operator   PUT operator   PATCH operator   DELETE operator
                    /api/webhooks                                      GET administrator   POST administrator
                    /api/webhooks/{id}                                 GET administrator   PATCH administrator   DELETE administrator
                    /api/webhooks/{id}/deliveries                      GET administrator
                    /api/webhooks/{id}/deliveries/{delivery}/again     POST administrator
                    /api/webhooks/{id}/secret                          POST administrator
                    /api/webhooks/{id}/test                            POST administrator
                    /api/youtube                                       GET operator
                    /api/youtube/update                                POST administrator
                    /api/{kind:schedules|blocks|templates|decos|deco-templates|fillers|playlists} GET operator   POST operator
                    /api/{kind:schedules|blocks|templates|decos|deco-templates|fillers|playlists}/{id} GET operator   PUT operator   PATCH operator   DELETE operator
                    /api/{kind:schedules|blocks|templates|decos|deco-templates|fillers|playlists}/{id}/preview POST operator:read
                    /hooks/media-servers/{source}/{hook}               POST everybody
                    /metrics                                           GET operator
                    """);

    private ApiEntrances() {}
}
