package tv.exstream.outbound;

import tv.exstream.source.CatalogueOrigin;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.WebAddress;

/// How far the addresses lead that a source names. A person named the source and none of them: one in the house may name anything, one on
/// the Internet only what is there. Found out each time it is asked for. Thread-safe.
public record SourceReach(Border border) {
    public Reach of(Origin origin) {
        return switch (origin) {
            case ListOrigin.Playlist list -> at(list.address());
            case ListOrigin.Xtream xtream -> at(xtream.address());
            case ListOrigin.Tuner(WebAddress address) -> at(address);
            case ListOrigin.Guide guide -> at(guide.address());
            // On a disk of this server is as much in the house as it can be.
            case ListOrigin.PlaylistFile _, ListOrigin.GuideFile _ -> Reach.ANYWHERE;
            case ServerOrigin.Jellyfin jellyfin -> at(jellyfin.address());
            case ServerOrigin.Emby emby -> at(emby.address());
            // Its account may have found it in the house; what it addresses are files of its own.
            case ServerOrigin.Plex _ -> Reach.ANYWHERE;
            case DriveOrigin.WebDav webDav -> at(webDav.address());
            case DriveOrigin.Bucket bucket ->
                    bucket.endpoint().map(this::at).orElse(Reach.INTERNET);
            case DriveOrigin.Dropbox _,
                    DriveOrigin.GoogleDrive _,
                    OnlineOrigin _,
                    CatalogueOrigin _ ->
                    Reach.INTERNET;
        };
    }

    private Reach at(WebAddress address) {
        try {
            return border.through(Reach.ANYWHERE, address.uri()).leads();
        } catch (OutboundException e) {
            // Where nobody can say where it is, it is in no house.
            return Reach.INTERNET;
        }
    }
}
