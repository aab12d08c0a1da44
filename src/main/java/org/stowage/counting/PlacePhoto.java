package org.stowage.counting;

import java.util.List;
import org.stowage.photo.Photo;

/** A photo of what was odd, and where. @param location empty: of the count as a whole */
public record PlacePhoto(String location, Photo photo) {

    static List<PlacePhoto> of(List<Photo> photos, String countNo) {
        return photos.stream()
                .map(photo -> new PlacePhoto(
                        photo.document().startsWith(countNo + "/")
                                ? photo.document().substring(countNo.length() + 1)
                                : "",
                        photo))
                .toList();
    }
}
