package tv.exstream.problem;

/// The stable codes of failures that a caller can act on. A code is never renamed or reused; docs/problems.md lists them.
public enum Problem {
    /// A value the caller gave is not acceptable; the message names it and what was wanted.
    INVALID_VALUE,
    /// An expression cannot be read or uses an unknown variable; the message names the character and what was wanted there.
    INVALID_EXPRESSION,
    /// A schedule file is not acceptable; the message names the places and what was wanted there.
    INVALID_SCHEDULE_FILE,
    /// A page of another site asked for something that changes the server.
    FOREIGN_ORIGIN,
    /// The server was about to fetch from itself: an address of its own was given as that of a source.
    OWN_ADDRESS,

    /// What a change is about is not as the request says that it is (If-Match, If-None-Match); the message says how it is.
    PRECONDITION_FAILED,
    /// Somebody else is changing the same thing, or the request with this key still runs; it may be sent again later.
    CHANGE_UNDERWAY,
    /// The key of a request (Idempotency-Key) was used for another request.
    KEY_REUSED,
    /// The request with this key broke off and may have happened; it is not done again.
    OUTCOME_UNKNOWN,
    /// The request is answered only to whom the server knows: sign in, or send a token that it knows.
    SIGN_IN_WANTED,
    /// No enabled account has this name and password, or this passkey.
    SIGN_IN_FAILED,
    /// The account, or the token it came with, may not do this; the message says what would be enough.
    NOT_ALLOWED,
    /// Somebody asks too often, or has failed to sign in too often; the answer says in `Retry-After` when to come again.
    TOO_MANY_REQUESTS,
    /// The one-time code for a new server is not this one; the server prints it when it starts.
    CLAIM_CODE_WRONG,
    /// No account has this id.
    ACCOUNT_NOT_FOUND,
    /// Another account already has this name, or one that looks like it.
    ACCOUNT_NAME_TAKEN,
    /// Nobody would be left who can sign in and decide about accounts.
    LAST_ADMINISTRATOR,
    /// No token of yours has this id.
    TOKEN_NOT_FOUND,
    /// No passkey of yours has this id.
    PASSKEY_NOT_FOUND,
    /// What a device answered for a new passkey cannot be verified, or comes too late; begin again.
    PASSKEY_REFUSED,
    /// Browsers make passkeys for pages that they reach over TLS by a name, or at the machine itself by `localhost`.
    PASSKEYS_UNAVAILABLE,
    /// The account could not sign in any more: give it a password or another passkey first.
    LAST_SIGN_IN,
    /// No identity of yours has this id.
    IDENTITY_NOT_FOUND,
    /// Another account signs in by this identity.
    IDENTITY_TAKEN,
    /// There is no provider of identities, or it does not answer as one; the message says what is wrong.
    PROVIDER_UNUSABLE,
    /// No webhook has this id.
    WEBHOOK_NOT_FOUND,
    /// Nothing with this id was to be told to this webhook, or it is forgotten.
    DELIVERY_NOT_FOUND,
    /// The webhook is switched off, so that it is told nothing.
    WEBHOOK_OFF,

    /// The configuration file or a command-line option is wrong; the message names the key.
    INVALID_CONFIGURATION,
    /// An option or environment variable says what the setting is, so that the file cannot; the message names it.
    SETTING_LOCKED,
    /// The configuration file is not the one any more that the caller has seen.
    SETTINGS_CHANGED,
    /// The configuration file cannot be written, has mistakes, or says something in a form that only people understand.
    SETTINGS_UNWRITABLE,
    /// No enabled channel has this number.
    CHANNEL_NOT_FOUND,
    /// Another channel already has this number.
    CHANNEL_NUMBER_TAKEN,
    /// Other channels show what the channel shows, so it is not removed; the message names them.
    CHANNEL_IN_USE,
    /// An operator has taken the channel off the air; the message says why, if the operator did.
    CHANNEL_STOPPED,
    /// One trial runs at a time, and one does.
    TRIAL_RUNNING,
    /// No trial has this number; only the last few are kept.
    TRIAL_NOT_FOUND,
    /// A query cannot be read; the message says at which character and what was wanted there.
    QUERY_UNREADABLE,
    /// No collection has this id.
    COLLECTION_NOT_FOUND,
    /// Another collection already has this name.
    COLLECTION_NAME_TAKEN,
    /// A collection would contain itself; the message names the way.
    COLLECTION_CYCLE,
    /// The collection is drawn from, so it is not removed; the message names by whom.
    COLLECTION_IN_USE,
    /// A folder of this machine does not exist, may not be read or does not answer; the message says why.
    FOLDER_NOT_FOUND,
    /// The media item does not exist or is gone from its library.
    MEDIA_NOT_FOUND,
    /// The media item has no such picture, or it is gone, too large or no picture at all.
    PICTURE_NOT_FOUND,
    /// The interface has no operations in a group with this name; the message names the groups.
    REFERENCE_GROUP_NOT_FOUND,
    /// Nothing that was looked for in a catalogue has this id.
    MATCH_NOT_FOUND,
    /// No source of media has this id.
    SOURCE_NOT_FOUND,
    /// Another source or library already has this name.
    SOURCE_NAME_TAKEN,
    /// No scan or reading of this name runs.
    JOB_NOT_FOUND,
    /// A source does not answer, does not let us in or answers something else; the message says why.
    SOURCE_FAILED,
    /// No entry of what a source lists has this key.
    ENTRY_NOT_FOUND,
    /// No sound or subtitles of a channel can have this name.
    TRACK_NOT_FOUND,
    /// No watermark has this name.
    WATERMARK_NOT_FOUND,
    /// No graphic has this name.
    GRAPHIC_NOT_FOUND,
    /// No part of this kind has this number.
    PART_NOT_FOUND,
    /// Another part of the same kind already has this name.
    PART_NAME_TAKEN,
    /// Parts or channels use the part; the message names them.
    PART_IN_USE,
    /// The channel has no rules yet.
    SCHEDULE_NOT_FOUND,
    /// The build of a script is over; the message says why.
    SCRIPT_ENDED,
    /// No build of a script has this id; it may have been idle for too long.
    SCRIPT_NOT_FOUND,
    /// As many builds of scripts are open as may be at once, or the build is busy with another step.
    SCRIPTS_BUSY,
    /// The channel has no such edit; it may have been undone already.
    EDIT_NOT_FOUND,
    /// The channel's history has no such change; it may be too long ago.
    CHANGE_NOT_FOUND,
    /// The requested instant is outside what the timeline still or already knows.
    OUTSIDE_TIMELINE,
    /// Every HDHomeRun tuner is in use.
    ALL_TUNERS_IN_USE,
    /// The tuner asked for by number does not exist or serves another channel.
    TUNER_IN_USE,
    /// The limit of viewers or sessions is reached.
    TOO_MANY_VIEWERS,
    /// The channel of this id is not being watched.
    SESSION_NOT_FOUND,
    /// The session has no viewer of this id; it may have left.
    VIEWER_NOT_FOUND,
    /// An operator ended the client's watching a moment ago; the message has the reason.
    VIEWER_ENDED,
    /// The channel may not begin again yet, because it or others did so or failed too often; the message says when.
    RESTART_REFUSED,
    /// ffmpeg or ffprobe is not installed or lacks something we need.
    FFMPEG_UNUSABLE,
    /// A media file cannot be opened, read or decoded.
    MEDIA_UNREADABLE,
    /// A media file did not answer in time; it may be in order.
    MEDIA_SLOW,
    /// The disk that holds the renditions has no room left.
    DISK_FULL,
    /// The database cannot be reached, is locked by another program or has more to write than it can; the change was not made.
    DATABASE_BUSY,
    /// The database cannot be opened or does not let us in, is damaged or was written by a newer version of the program.
    DATABASE_UNUSABLE,
    /// The server is starting or stopping.
    NOT_READY,
}
