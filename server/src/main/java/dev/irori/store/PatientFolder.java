package dev.irori.store;

import java.util.List;

/**
 * All files of one patient in one root, in the order of the walk.
 *
 * @param patient the directory's name, exactly as written
 * @param path the directory, relative to the root
 */
public record PatientFolder(String patient, String path, List<TreeFile> files) {
    public PatientFolder {
        files = List.copyOf(files);
    }
}
