extension ErrorCode {
    /// The kind of failure, which decides the exit status.
    public var kind: BrokerError.Kind {
        switch self {
        case .absenceUnknown, .accountUnknown, .addressUnknown, .administratorHasAccount, .applicationUnknown,
            .attachmentUnknown, .batchUnknown, .beyondWindow, .brokerUnknown, .carrierUnknown, .correctionUnknown,
            .differenceNotSettled, .differenceUnknown, .filterUnknown, .formatUnavailable, .formUnknown,
            .grantUnknown, .groupUnknown, .mappingUnknown, .noAdminEmail, .noAgreements, .noContract, .noMatch,
            .nothingProposed, .nothingSent, .noticeMissing, .notInFile, .policyUnknown, .profileUnknown,
            .requestUnknown, .senderUnknown, .staffNotPending, .staffPending, .staffUnknown, .statementUnknown,
            .subscriberUnknown, .threadClosed, .threadUnknown, .tokenAltered, .tokenExpired, .tokenNotForSite,
            .tokenReused, .tokenUnknown, .toolUnknown, .uplineUnknown:
            .negative
        case .areaNeeded, .areaUnknown, .brokerIDNeeded, .carrierNeeded, .columnUnknown, .correctionEmpty,
            .countyUnknown, .dayUnusable, .emailInvalid, .emailTaken, .groupNeeded, .manifestNeedsFolder,
            .mappingOfOtherKind, .noColumns, .noteNeeded, .passwordRefused, .policyAmbiguous, .profileAll,
            .profileAmbiguous, .questionInvalid, .questionsNeeded, .referencePlanUnknown, .settingInvalid,
            .sheetNotAWorkbook, .staffInvalid, .statementContradicts, .statementNameInvalid, .statementUnnamed,
            .stateUnsupported, .subjectInvalid, .subscriberAmbiguous, .tokenExists, .tokenInvalid, .tooManyColumns,
            .urlInvalid, .usage, .zipNeeded:
            .usage
        case .agreementsMalformed, .attachmentNameInvalid, .attachmentsTooMany, .attachmentTooLarge, .brokerIDUnknown,
            .cannotAnswer, .censusEmpty, .censusTooLong, .columnsMissing, .csvMalformed, .dateOrderLate, .ediErrors,
            .emailUnusable, .fileDamaged, .fileEmpty, .fileOlder, .fileTooLarge, .gzipDamaged, .headerMissing,
            .headerTwice, .importPartial, .importRefused, .kindUnknown, .layoutChanged, .listOlder, .mappingMalformed,
            .noEnrollment, .noEnvelope, .noInquiry, .noPayments, .noRates, .noSupportedSet, .notATable,
            .nothingToAnswer, .payerUnknown, .pdfScanned, .pdfUnreadable, .questionsRefused, .quoteRefused,
            .rateMissing, .receiverUnknown, .senderMalformed, .severalKinds, .sheetMissing, .statementDiffers,
            .statementFieldDiffers, .statementFormatUnknown, .storedValueUnusable, .tableInvalid, .testData,
            .textEmpty, .textNotUTF8, .textTooLong, .tokenMalformed, .tooManyAbsent, .xlsxMalformed:
            .badData
        case .inputIsFolder, .inputMissing, .inputUnreadable:
            .inputMissing
        case .mailNotSent, .noBrowser, .pdftotextMissing:
            .unavailable
        case .fault, .groupNumberMissing, .reconcileInvariant, .scheduleUnreadable, .sealFailed, .storeFault,
            .temporaryFile:
            .fault
        case .cannotCreate, .folderMissing, .outputExists, .outputNotAFile, .storeExists:
            .cannotCreate
        case .attachmentAltered, .auditBroken, .auditCut, .backupDamaged, .diskFull, .documentAltered,
            .documentNameUnsafe,
            .filterDamaged, .readFailed, .signingKeyDamaged, .statementAltered, .storeDamaged, .storeIo,
            .storeReadOnly, .writeFailed:
            .inputOutput
        case .accountBeingSetUp, .storeBusy, .tooManyAttempts, .tooManyMisses:
            .tryAgain
        case .accountExists, .addressUnconfirmed, .administratorEmailTaken, .answerWrong, .brokerOnly, .codeExpired,
            .codeForOtherPurpose, .codeInvalid, .contractInactive, .emailShared, .employerAccount, .employerNeeded,
            .loginRefused, .noActiveLicense, .noGroupAccess, .noProfile, .noQuestions, .notLoggedIn, .operatorOnly,
            .passwordWrong, .profileNotOwn, .readOnly, .sessionEnded, .sessionNeeded, .sessionNotPrivate, .staffSelf,
            .tokenFileEmpty, .tokenFileNotPrivate, .tokenRefused, .toolNotGranted, .uplineGroupsOnly:
            .notPermitted
        case .clockMalformed, .clockOutOfRange, .colorUnknown, .configMalformed, .fontMissing, .formatUnknown,
            .keyMalformed, .keyMismatch, .keyMissing, .keyNotPrivate, .keyUnreadable, .noHome, .storeCannotOpen,
            .auditForeign, .storeForeign, .storeMissing, .storeNewer, .storeNotAFile, .storeNotPrivate,
            .storeVersionInvalid,
            .toolNotConfigured:
            .configuration
        }
    }
}
