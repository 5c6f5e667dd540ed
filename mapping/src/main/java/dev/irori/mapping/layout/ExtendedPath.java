package dev.irori.mapping.layout;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import dev.irori.kernel.ServiceDate;
import java.util.List;

/**
 * A content folder of extended storage or a file in it. {@code member} is the path below the content folder
 * ({@code main_document.xml}), empty for the folder itself and for the flat files of the older layout.
 */
public record ExtendedPath(
        PatientFolders patient,
        ServiceDate date,
        DocumentType type,
        ContentFolder content,
        String member,
        List<Problem> disagreements) {

    public ExtendedPath {
        disagreements = List.copyOf(disagreements);
    }

    /** Reads a path relative to the root, levels separated by '/'. */
    public static Outcome<ExtendedPath> parse(String path) {
        return PathLevels.parse(path).then(levels -> below(levels, path));
    }

    private static Outcome<ExtendedPath> below(PathLevels levels, String path) {
        int slash = levels.below().indexOf('/');
        String folder = slash < 0 ? levels.below() : levels.below().substring(0, slash);
        String member = slash < 0 ? "" : levels.below().substring(slash + 1);
        if (slash >= 0 && member.isEmpty()) {
            return Grammar.refused(NameFault.DEPTH, path);
        }
        return ContentFolder.parse(folder)
                .map(content -> new ExtendedPath(
                        levels.patient(),
                        levels.date(),
                        new DocumentType(levels.type()),
                        content,
                        member,
                        levels.disagreements(
                                content.patient(),
                                content.date(),
                                content.type().text(),
                                path)));
    }

    @Override
    public String toString() {
        String folder = patient + "/" + date + "/" + type + "/" + content;
        return member.isEmpty() ? folder : folder + "/" + member;
    }
}
