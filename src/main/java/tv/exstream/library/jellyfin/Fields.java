package tv.exstream.library.jellyfin;

/// Which parts of items are asked for.
final class Fields {
    /// As little as tells whether an item has changed.
    static final String SHORT =
            "&Fields=Etag,MediaSourceCount&EnableImages=false&EnableUserData=true";

    /// Everything that is kept.
    static final String FULL =
            "&Fields=Etag,Overview,Genres,Tags,Studios,People,ProviderIds,MediaSources,MediaStreams,Chapters,OriginalTitle,"
                    + "ProductionLocations,Path,Settings"
                    + "&EnableUserData=true&ImageTypeLimit=1&EnableImageTypes=Primary,Thumb";

    /// What a show says of its episodes.
    static final String SHOW =
            "&Fields=Etag,Genres,Tags,Studios,People,ProductionLocations&EnableImages=false&EnableUserData=false";

    /// What tells whether something that stands above items has changed.
    static final String VERSION = "&Fields=Etag,ChildCount&EnableImages=false&EnableUserData=false";

    /// Nothing but the ids.
    static final String NONE = "&Fields=&EnableImages=false&EnableUserData=false";

    /// Episodes that the server knows only from hearsay are listed as well, unless one says so.
    static final String PLAYABLE =
            "&Recursive=true&IncludeItemTypes=Movie,Episode,MusicVideo,Video,Audio&ExcludeLocationTypes=Virtual&IsMissing=false"
                    // What was added while it was listed is on the last page, and moves no other.
                    + "&SortBy=DateCreated&SortOrder=Ascending&CollapseBoxSetItems=false";

    private Fields() {}
}
